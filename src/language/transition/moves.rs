//! The inventory of a transition system: which class of the network means which action with which label.

use crate::language::error::Fault;
use crate::language::msgpack::Value;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// One class: the action's number and the label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    pub action: u8,
    pub label: String,
}

/// Reads a file `moves`: the classes in the order of the network's outputs.
///
/// Actions come in the order of their numbers, the labels of an action by falling frequency. Labels that were added
/// after training have negative frequencies and come last of all.
pub fn read(bytes: &[u8]) -> Result<Vec<Move>, Fault> {
    let file = Value::read(bytes)?;
    let json = file.field("moves")?.str()?;
    let table: BTreeMap<String, BTreeMap<String, i64>> = serde_json::from_str(json)
        .map_err(|error| Fault::damaged(format!("its list of moves is not JSON ({error})")))?;
    let mut trained = Vec::new();
    let mut added = Vec::new();
    for (action, labels) in table {
        let action =
            action.parse().map_err(|_| Fault::damaged(format!("`{action}` is not the number of an action")))?;
        let mut labels: Vec<_> = labels.into_iter().collect();
        labels.sort_by(|one, other| (other.1, &other.0).cmp(&(one.1, &one.0)));
        for (label, frequency) in labels {
            let class = Move { action, label };
            if frequency < 0 { added.push((frequency, class)) } else { trained.push(class) }
        }
    }
    added.sort_by_key(|(frequency, class)| Reverse((*frequency, class.label.clone())));
    trained.extend(added.into_iter().map(|(_, class)| class));
    Ok(trained)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_come_by_action_then_frequency_then_label_and_later_ones_last() {
        let json = r#"{"1":{"":2},"0":{"":1},"2":{"a":5,"c":7,"b":5,"new":-2},"3":{"late":-1}}"#;
        let mut file = b"\x82\xa5moves\xd9".to_vec();
        file.push(json.len() as u8);
        file.extend(json.as_bytes());
        file.extend(b"\xa3cfg\x80");
        let classes: Vec<_> = read(&file).unwrap().into_iter().map(|class| (class.action, class.label)).collect();
        let expected = [(0, ""), (1, ""), (2, "c"), (2, "b"), (2, "a"), (3, "late"), (2, "new")];
        assert_eq!(classes, expected.map(|(action, label)| (action, label.to_owned())));
    }
}
