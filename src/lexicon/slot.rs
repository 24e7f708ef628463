//! Where, around a word that says what one does to another, the two are found.

use serde::Deserialize;

/// A place around a verb, noun or judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
pub enum Slot {
    /// The subject: of a noun, that of the verb `be` with it, or what it is apposed to.
    Subject,
    /// Whose the subject is: `Norway's demand is unacceptable`.
    SubjectOwner,
    /// Whoever speaks, where the words are a statement's.
    Speaker,
    /// The object, or the subject of a passive.
    Object,
    /// Where the object is, where it is somebody's land: `stormed a base in Kenya`.
    ObjectPlace,
    /// The indirect object.
    Dative,
    /// Several subjects do it to one another: `Norway and Iceland met`.
    Mutual,
    /// Several subjects, where the verb says on what: `Norway and Iceland settled on a price`.
    MutualOn,
    /// The same, whatever the object is: `Norway and Iceland discussed fish`.
    Together,
    /// Whose it is, by possessive or adjective: `Russia's demand`, `Russian troops`.
    Poss,
    /// Whose the object is, whatever it is: `criticized Norway's plan`.
    ObjectOwner,
    /// Of a noun, whose that is which it is of: `the refusal of Norway's offer`.
    OfTheirs,
    /// Two names joined by a hyphen in front: `US-Russia talks`.
    Pair,
    /// The two states in the name of their council: `the Norway-Iceland Council`.
    NamedPair,
    /// Of a noun, the subject of the verb that it hangs on: `Norway left after talks with Iceland`.
    VerbSubject,
    /// Of a noun, who does something `at the request of`.
    AtBehest,
    /// Who does what is told `as the mayor had asked`.
    AsTold,
    /// `with`
    With,
    /// `between A and B`: all of them.
    Between,
    /// `on`, `upon`
    On,
    /// `against`
    Against,
    /// `to`
    To,
    /// `from`
    From,
    /// `of`
    Of,
    /// `by`
    By,
    /// `for`
    For,
    /// `in`, `within`
    In,
    /// `into`
    Into,
    /// `at`
    At,
    /// `over`
    Over,
    /// `about`
    About,
    /// `out of`
    Out,
    /// `outside`
    Outside,
    /// `inside`
    Inside,
    /// `along`
    Along,
    /// `near`, `close to`
    Near,
    /// `around`
    Around,
    /// `off`
    Off,
    /// `toward`, `towards`
    Toward,
    /// `behind`
    Behind,
    /// `before`: `appeared before`
    Before,
    /// `as`
    As,
    /// `sat down with`
    DownWith,
    /// `cracked down on`
    DownOn,
    /// `building up at`, `on`, `along`
    UpAt,
    /// `lashed out at`
    OutAt,
    /// `walked out on`
    OutOn,
    /// `pushed back against`
    BackAgainst,
    /// `was with the minister for an hour`
    WithForHours,
    /// `flew there for talks with`
    ForTalksWith,
    /// `joined ... for talks`
    ObjectForTalks,
    /// `joined ... in`
    WithIn,
    /// The object of `urged Russia to withdraw`.
    ObjectInfinitive,
    /// The object of `asked the bank for time`.
    ObjectFor,
    /// The person of `expects the mayor at her office`.
    ObjectAt,
    /// The firm of `wants to buy the bank`, `an attempt to take over the bank`.
    Bought,
    /// The person of `had the mayor to dinner`, `had her in his office`.
    Hosted,
    /// The one who is given `until Friday`.
    ObjectUntil,
    /// The object with a clause behind it: `reminded the bank that it had to pay`.
    ObjectClause,
    /// The court of `went to the court`.
    ToCourt,
    /// The holder of an office or the state that something is told to; what reporters are told is news.
    Told,
    /// The subject of the clause behind: `demanded that Russia withdraw`.
    ClauseSubject,
    /// By whom it is done in the clause behind: `demanded that it be paid by the bank`.
    ClauseAgent,
    /// The object of the infinitive behind: `threatened to shell Haifa`.
    InfinitiveObject,
    /// Who shall meet the condition: `threatened to strike unless the port pays`.
    ConditionSubject,
    /// `ruled in favour of`, `spoke in support of`
    InFavour,
    /// `said no to`
    ToObjection,
    /// `cut ties with`
    TiesWith,
    /// `the delegation led by`
    LedBy,
    /// `the dinner that the two shared`
    SharedBy,
    /// Who said before what is now rejected: `rejected the accusation`.
    Accuser,
    /// Who asked or invited before, where `accepted` and `refused` stand alone.
    Asker,
    /// Who put forward what is taken or left, where only `it` or `the idea` is said: `turned it down`.
    Proposer,
    /// Whom one asks why or whether something is so.
    Questioned,
    /// From which body one is sent away, where nobody is said to do it: `was expelled from the party`.
    Excluder,
    /// The object that is given an office: `named her as minister`.
    Appointed,
    /// The object of `stopped the bank from selling`.
    ObjectFrom,
    /// The object, where it has a name: `hired Ola Berg`, and not `hired cooks`.
    ObjectNamed,
    /// Whose `the ruling` or `the decision` is, where a court or authority was named before.
    Decider,
    /// Whose the act is that a court undoes.
    Overruled,
}

impl Slot {
    /// The prepositions of a slot that is nothing else.
    pub const fn prepositions(self) -> &'static [&'static str] {
        match self {
            Self::With => &["with", "alongside", "opposite"],
            Self::Between => &["between", "among"],
            Self::On => &["on", "upon"],
            Self::Against => &["against"],
            Self::To => &["to", "unto"],
            Self::From => &["from"],
            Self::Of => &["of"],
            Self::By => &["by"],
            Self::For => &["for"],
            Self::In => &["in", "within"],
            Self::Into => &["into"],
            Self::At => &["at"],
            Self::Over => &["over"],
            Self::About => &["about"],
            Self::Out => &["out"],
            Self::Outside => &["outside"],
            Self::Inside => &["inside"],
            Self::Along => &["along"],
            Self::Near => &["near", "close", "next"],
            Self::Around => &["around"],
            Self::Off => &["off"],
            Self::Toward => &["toward", "towards"],
            Self::Behind => &["behind"],
            Self::Before => &["before"],
            Self::As => &["as"],
            _ => &[],
        }
    }

    /// How the words stand to the verb or noun, for a reader: `as its object`.
    pub fn phrase(self) -> String {
        match self {
            Self::Subject => "as its subject".into(),
            Self::SubjectOwner => "as the owner of its subject".into(),
            Self::Speaker => "as the speaker of the words around it".into(),
            Self::Object
            | Self::ObjectFor
            | Self::ObjectAt
            | Self::Hosted
            | Self::ObjectUntil
            | Self::ObjectClause
            | Self::Told
            | Self::ObjectForTalks
            | Self::WithIn => "as its object".into(),
            Self::ObjectOwner => "as the owner of its object".into(),
            Self::OfTheirs => "as the owner of what stands behind “of”".into(),
            Self::ObjectPlace => "as the place of its object".into(),
            Self::VerbSubject | Self::AtBehest | Self::AsTold => "as the subject of the verb above it".into(),
            Self::Dative => "as its indirect object".into(),
            Self::Mutual | Self::MutualOn | Self::Together => "as another subject".into(),
            Self::Poss => "as its owner".into(),
            Self::NamedPair => "in the name of the body that it is of".into(),
            Self::Pair => "joined by a hyphen before it".into(),
            Self::DownWith | Self::WithForHours | Self::ForTalksWith | Self::TiesWith => "behind “with”".into(),
            Self::InFavour => "behind “of”".into(),
            Self::DownOn | Self::OutOn => "behind “on”".into(),
            Self::UpAt | Self::OutAt => "behind “at”".into(),
            Self::BackAgainst => "behind “against”".into(),
            Self::ObjectInfinitive => "as the one who is to do what the infinitive says".into(),
            Self::ClauseSubject => "as the subject of the clause behind it".into(),
            Self::ClauseAgent => "as the one by whom it is done in the clause behind it".into(),
            Self::InfinitiveObject | Self::Bought => "as the object of the infinitive behind it".into(),
            Self::ConditionSubject => "as the subject of the condition".into(),
            Self::ToObjection => "behind “to”".into(),
            Self::LedBy => "as the one who leads it".into(),
            Self::SharedBy => "as those who hold it".into(),
            Self::Accuser | Self::Asker | Self::Proposer => "as the one whose words it answers".into(),
            Self::Decider => "as the one who decided so".into(),
            Self::Overruled => "as the one whose act a court undoes".into(),
            Self::ToCourt => "behind “to”".into(),
            Self::Excluder => "behind “from”".into(),
            Self::Appointed | Self::ObjectNamed | Self::ObjectFrom => "as its object".into(),
            _ => format!("behind “{}”", self.prepositions().first().copied().unwrap_or("of")),
        }
    }
}
