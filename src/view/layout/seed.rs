//! Start positions: the two directions in which the nodes' distances from some pivots differ most
//! (pivot MDS; Brandes and Pich, 2006). Near the final picture already, and the same in every run.

use super::distances;
use super::part::Part;
use super::request::direction;
use crate::view::plane::Point;

/// So many pivots tell all positions well enough.
const PIVOTS: usize = 40;
/// The power method has settled long before.
const ROUNDS: usize = 60;

/// Puts every node of `part` that is not held to its start position.
pub fn place(part: &mut Part) {
    let columns = centered_columns(part);
    let first = principal(&columns, None);
    let second = principal(&columns, Some(&first));
    let nudge = 0.05 * part.mean_length();
    for node in 0..part.len() {
        if !part.held[node] {
            // Nodes with the same distances from all pivots would fall on one spot, and never part.
            let apart = Point::at_angle(direction(part.bodies[node].key)) * nudge;
            part.at[node] = Point::new(along(&columns, &first, node), along(&columns, &second, node)) + apart;
        }
    }
}

/// Squared distances of all nodes from each pivot, double centred. Each pivot is the node farthest from those before.
fn centered_columns(part: &Part) -> Vec<Vec<f32>> {
    let count = part.len();
    let mut nearest = vec![f32::INFINITY; count];
    let mut columns: Vec<Vec<f32>> = Vec::new();
    let mut pivot = (0..count).max_by_key(|&node| (part.links.degree(node), usize::MAX - node)).unwrap_or(0);
    for _ in 0..PIVOTS.min(count) {
        let distance = distances::from_node(part, pivot);
        for (near, &far) in nearest.iter_mut().zip(&distance) {
            *near = near.min(far);
        }
        columns.push(distance.into_iter().map(|length| length * length).collect());
        let farthest = |a: &usize, b: &usize| nearest[*a].total_cmp(&nearest[*b]).then(b.cmp(a));
        pivot = (0..count).max_by(farthest).unwrap_or(0);
    }
    let column_mean: Vec<f32> = columns.iter().map(|column| mean(column.iter().copied())).collect();
    let row_mean: Vec<f32> = (0..count).map(|node| mean(columns.iter().map(|column| column[node]))).collect();
    let all = mean(column_mean.iter().copied());
    for (column, of_column) in columns.iter_mut().zip(column_mean) {
        for (value, of_row) in column.iter_mut().zip(&row_mean) {
            *value = -0.5 * (*value - of_column - of_row + all);
        }
    }
    columns
}

fn mean(values: impl ExactSizeIterator<Item = f32>) -> f32 {
    let count = values.len().max(1) as f32;
    values.sum::<f32>() / count
}

/// A direction among the pivots, of length one, and how far the nodes are spread along it.
struct Axis {
    direction: Vec<f32>,
    strength: f32,
}

/// The direction with the greatest spread that stands at right angles to `other`, by the power method.
fn principal(columns: &[Vec<f32>], other: Option<&Axis>) -> Axis {
    let inner = |a: usize, b: usize| columns[a].iter().zip(&columns[b]).map(|(x, y)| x * y).sum::<f32>();
    let products: Vec<Vec<f32>> =
        (0..columns.len()).map(|a| (0..columns.len()).map(|b| inner(a, b)).collect()).collect();
    let mut axis =
        Axis { direction: (0..columns.len()).map(|pivot| direction(pivot as u64).sin()).collect(), strength: 0.0 };
    for _ in 0..ROUNDS {
        if let Some(other) = other {
            let shared = dot(&axis.direction, &other.direction);
            axis.direction.iter_mut().zip(&other.direction).for_each(|(value, theirs)| *value -= shared * theirs);
        }
        let turned: Vec<f32> = products.iter().map(|row| dot(row, &axis.direction)).collect();
        let length = dot(&turned, &turned).sqrt();
        if length <= f32::EPSILON {
            break;
        }
        axis.strength = length / dot(&axis.direction, &axis.direction).sqrt().max(f32::EPSILON);
        axis.direction = turned.into_iter().map(|value| value / length).collect();
    }
    axis
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

/// The node's place along an axis, in world units.
fn along(columns: &[Vec<f32>], axis: &Axis, node: usize) -> f32 {
    // The strength is the fourth power of the spread, up to the share of nodes that are pivots.
    let scale = (axis.strength * columns.len() as f32 / columns[0].len() as f32).sqrt().sqrt();
    let value: f32 = columns.iter().zip(&axis.direction).map(|(column, share)| column[node] * share).sum();
    if scale > f32::EPSILON { value / scale } else { 0.0 }
}
