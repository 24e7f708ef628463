use super::Command;
use crate::app::Keys;
use std::collections::HashMap;

#[test]
fn no_two_commands_share_their_keys() {
    let mut taken: HashMap<Keys, Command> = HashMap::new();
    for command in Command::all() {
        if let Some(keys) = command.entry().keys
            && let Some(other) = taken.insert(keys, command)
        {
            panic!("{command:?} and {other:?} share {keys}");
        }
    }
}

#[test]
fn no_two_commands_share_their_name() {
    let mut names: Vec<_> = Command::all().map(|command| (command.entry().group, command.entry().label)).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn every_command_is_listed_once() {
    let all: Vec<Command> = Command::all().collect();
    for (number, command) in all.iter().enumerate() {
        assert!(!all[..number].contains(command), "{command:?}");
    }
}
