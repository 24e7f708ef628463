//! Knowledge as data: the RON files under `assets/lexicon` and `assets/rules`, made into look-up tables.
//!
//! The files are part of the program, so a broken one is a defect of the build and not of the user's input: loading
//! panics with the file's name and line, and a test loads every one.

mod acts;
mod appointments;
mod body_words;
mod boilerplate;
mod bystanders;
mod cities;
mod cues;
mod deeds;
mod figures;
mod gazetteer;
mod governments;
mod honorifics;
mod media;
mod meetings;
mod name_words;
mod names;
mod office;
mod offices;
mod organizations;
mod people;
mod person_nouns;
mod places;
mod proposals;
mod representatives;
mod saying;
mod seats;
mod slot;
mod speech;
mod states;
mod topics;
mod verdicts;

pub use acts::{Acts, NounAct, RelationRule, VerbAct};
pub use appointments::Appointments;
pub use body_words::BodyWords;
pub use boilerplate::Boilerplate;
pub use bystanders::Bystanders;
pub use cities::CityWords;
pub use cues::{Cue, CueRule, Cues, Find, Frame};
pub use deeds::Deeds;
pub use figures::{FigureFind, FigureWords};
pub use gazetteer::{Entry, Gazetteer, StateBy};
pub use governments::Governments;
pub use honorifics::{Honorific, HonorificGender};
pub use media::Media;
pub use meetings::{CourseWords, MeetingNoun, MeetingWords, RecordWords, VisitWords};
pub use name_words::NameWords;
pub use names::{Gender, Names};
pub use office::Office;
pub use offices::Offices;
pub use organizations::{BodyKind, Organization};
pub use people::People;
use person_nouns::PersonNouns;
pub use places::KnownPlace;
pub use proposals::Proposals;
pub use representatives::Representatives;
pub use saying::SayingWords;
pub use seats::{Seat, Seats};
pub use slot::Slot;
pub use speech::SpeechWords;
pub use states::State;
pub use topics::Topics;
pub use verdicts::Verdicts;

pub use crate::text::Words;
use crate::text::read_bundled as read;
use std::collections::HashMap;

/// All the knowledge that the stages share.
#[derive(Debug)]
pub struct Lexicon {
    /// Page furniture.
    pub boilerplate: Boilerplate,
    /// Names of papers and broadcasters.
    pub media: Media,
    /// States, by number.
    pub states: Vec<State>,
    /// Offices that not every state has.
    pub governments: Governments,
    /// Bodies, by number.
    pub organizations: Vec<Organization>,
    /// Places, by number.
    pub places: Vec<KnownPlace>,
    /// Regions and parts of the world by their adjectives: `Scottish`, `European`.
    regions: HashMap<String, usize>,
    /// All their names.
    pub gazetteer: Gazetteer,
    /// Given names, spellings and short forms.
    pub names: Names,
    /// Words that names are made with.
    pub name_words: NameWords,
    /// Offices and titles.
    pub offices: Offices,
    /// How offices change hands.
    pub appointments: Appointments,
    /// Those who speak and act for somebody else.
    pub representatives: Representatives,
    /// What shows of what kind a body is.
    pub body_words: BodyWords,
    /// Common nouns for people and bodies.
    pub people: People,
    /// Words for those whom one hears of beside those who act.
    pub bystanders: Bystanders,
    /// Words that the name of a city hangs on.
    pub cities: CityWords,
    /// Words that say that something is said.
    pub cues: Cues,
    /// Words that say what one does to another.
    pub acts: Acts,
    /// Words around deeds.
    pub deeds: Deeds,
    /// What is put before others.
    pub proposals: Proposals,
    /// What is thought of others and of their words.
    pub verdicts: Verdicts,
    /// Words for meetings.
    pub meetings: MeetingWords,
    /// Words around verbs and nouns of saying.
    pub saying: SayingWords,
    /// Words that tell what a speaker does.
    pub speech: SpeechWords,
    /// What the press speaks about.
    pub topics: Topics,
    /// Words around numbers.
    pub figures: FigureWords,
}

impl Lexicon {
    /// The lexicon that the program carries.
    pub fn bundled() -> Self {
        let nouns = PersonNouns::bundled();
        let (states, organizations, places) = (states::bundled(), organizations::bundled(), places::bundled());
        Self {
            boilerplate: Boilerplate::bundled(),
            media: Media::bundled(),
            gazetteer: Gazetteer::new(&states, &organizations, &places),
            regions: places::by_adjective(&places),
            states,
            governments: Governments::bundled(),
            organizations,
            places,
            name_words: NameWords::bundled(),
            names: Names::bundled(),
            offices: Offices::bundled(&nouns),
            appointments: Appointments::bundled(),
            representatives: Representatives::bundled(),
            body_words: BodyWords::bundled(),
            people: People::bundled(&nouns),
            bystanders: Bystanders::bundled(),
            cities: CityWords::bundled(),
            cues: Cues::bundled(),
            acts: Acts::bundled(),
            deeds: Deeds::bundled(),
            proposals: Proposals::bundled(),
            verdicts: Verdicts::bundled(),
            meetings: MeetingWords::bundled(),
            saying: SayingWords::bundled(),
            speech: SpeechWords::bundled(),
            topics: Topics::bundled(),
            figures: FigureWords::bundled(),
        }
    }

    /// The region or part of the world that an adjective is of: `Scottish`, `European`.
    pub fn region_called(&self, adjective: &str) -> Option<&KnownPlace> {
        self.regions.get(adjective).map(|&number| &self.places[number])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_loads_and_its_names_are_found() {
        let lexicon = Lexicon::bundled();
        let found: Vec<&str> = lexicon
            .gazetteer
            .find("The U.S. and Moscow met at the United Nations in New York")
            .map(|(span, _)| span)
            .map(|span| span.slice("The U.S. and Moscow met at the United Nations in New York"))
            .collect();
        assert_eq!(found, ["U.S.", "Moscow", "United Nations", "New York"]);
    }
}
