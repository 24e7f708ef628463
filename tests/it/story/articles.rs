//! Ten invented articles, marked up.
//!
//! `[words|actor]` is a mention by name, `[words|actor|how]` one by description or pronoun with the reason why,
//! `{act mode speaker topic|words}` a statement, `<words|value|unit>` a figure, `^words^` the dateline. A line that begins
//! with `~` is boilerplate. Paragraphs stand on lines of their own.

/// What is known of an article, and its marked-up text.
pub struct Article {
    pub path: &'static str,
    pub publisher: &'static str,
    pub author: Option<&'static str>,
    pub day: i8,
    pub title: &'static str,
    pub copy_of: Option<&'static str>,
    pub text: &'static str,
}

pub const ARTICLES: &[Article] = &[
    Article {
        path: "alpine-press/eight-hours.txt",
        publisher: "Alpine Press Agency",
        author: Some("Jean Roth"),
        day: 10,
        title: "Eight hours in Geneva leave the two sides where they began",
        copy_of: None,
        text: "^GENEVA, Jan. 10 —^ Talks between the [United States|us] and [Russia|russia] lasted <almost eight hours|8|hours> on Monday.
{demand mixed ryabkov NATO enlargement|[Sergei Ryabkov|ryabkov] said in [Geneva|geneva] that [Ukraine|ukraine] must “never, never, ever” join.}
{refuse mixed sherman NATO enlargement|[Wendy Sherman|sherman] said [Washington|us] would not let anyone “slam closed” the open-door policy of [NATO|nato].}
{offer indirect sherman Arms control|[The deputy secretary|sherman|only one in document] offered to go on talking about missiles and the size of exercises.}
{deny indirect ryabkov Troops near Ukraine|[Ryabkov|ryabkov|surname, after full name] denied that there was any plan to attack [Ukraine|ukraine].}
~Follow us on every platform
~Subscribe to our newsletter",
    },
    Article {
        path: "harbour-post/businesslike.html",
        publisher: "Harbour Post",
        author: None,
        day: 10,
        title: "Washington and Moscow call Geneva talks businesslike",
        copy_of: None,
        text: "^GENEVA —^ Both sides used the same word for the Strategic Stability Dialogue on Monday.
{assert direct ryabkov Tone|“The talks were difficult but businesslike,” [Sergei Ryabkov|ryabkov] said.}
{assert mixed sherman Tone|[Deputy Secretary Sherman|sherman|title and surname] called the day “frank and forthright”.}
{ask indirect sherman Exercises|[She|sherman|nearest fitting person] asked what the live fire near the border was about.}
{warn mixed sherman Sanctions|[She|sherman|nearest fitting person] warned of “significant costs”, sanctions among them.}",
    },
    Article {
        path: "continental-wire/four-hours-in-brussels.txt",
        publisher: "Continental Wire",
        author: Some("Marta Olsen"),
        day: 12,
        title: "Four hours in Brussels, no movement on the open door",
        copy_of: None,
        text: "^BRUSSELS, Jan. 12 —^ Four hours of talks between [NATO|nato] and [Russia|russia] ended on Wednesday with neither side giving ground and no date for another round.
{refuse mixed sherman NATO enlargement|Deputy Secretary of State [Wendy Sherman|sherman] said the allies had turned down [Moscow|russia]’s call for a ban on new members; nobody, she said, would “slam the door shut” on the alliance’s open-door policy.}
{deny mixed sherman Troops near Ukraine|Asked whether the [Russian side|russia|one side of the talks] had undertaken to pull its forces back, [she|sherman|nearest fitting person] answered that there had been “no de-escalation commitment”, and none to the contrary.}
{assert mixed stoltenberg Tone|[Jens Stoltenberg|stoltenberg], who chaired the session, called it “not an easy discussion”} but added that everyone at the table saw a need to talk again. {offer indirect stoltenberg Arms control|[He|stoltenberg|subject of the last sentence] offered a series of meetings on arms control and on notice of military exercises.}
{warn mixed grushko If talks fail|[Russia|russia] was led by Deputy Foreign Minister [Alexander Grushko|grushko]. [He|grushko|nearest man named before] warned that [Moscow|russia] had “military-technical measures” at hand should it feel a real threat, and told the allies that matters had become “intolerable”.}
By Western count <more than 100,000 Russian troops|100000|troops> stand near [Ukraine|ukraine]’s border. {deny indirect russia Troops near Ukraine|[Russia|russia] denies that it plans to attack.}
Talks move to [Vienna|vienna] on Thursday, where the [OSCE|osce] Permanent Council is due to take up the same questions with [Ukraine|ukraine] at the table.
~Follow us
~Sign up for the newsletter
~Text size: S M L
~Share this article
~Print
~About the author",
    },
    Article {
        path: "moskva-bulletin/measures-ready.txt",
        publisher: "Moskva Bulletin",
        author: None,
        day: 12,
        title: "Grushko: Moscow has measures ready if politics fails",
        copy_of: None,
        text: "^BRUSSELS —^ The council met for <more than four hours|4|hours> in [Brussels|brussels].
{demand indirect grushko NATO enlargement|[Alexander Grushko|grushko] repeated that [Russia|russia] wants the pledge of 2008 to [Kyiv|ukraine] withdrawn and wants it on paper.}
{warn mixed grushko If talks fail|[Grushko|grushko|surname, after full name] said [Moscow|russia] had legal “military-technical measures” should politics not suffice.}
{assert indirect fomin Exercises|[Alexander Fomin|fomin], deputy minister of defence, said the alliance had left offers to discuss exercises unanswered.}
Fomin and Grushko left by the side door. {warn indirect ? If talks fail|[The deputy minister|grushko|title fits two persons] warned that patience was running out.}",
    },
    Article {
        path: "northern-broadcaster/more-meetings.html",
        publisher: "Northern Broadcaster",
        author: Some("Ida Holm"),
        day: 12,
        title: "NATO offers Russia more meetings; Moscow weighs reply",
        copy_of: None,
        text: "^BRUSSELS, Jan. 12 —^ After <four hours|4|hours> around one table, thirty allies and [Russia|russia] agreed that talking should go on.
{offer indirect stoltenberg Arms control|[NATO|nato] Secretary General [Jens Stoltenberg|stoltenberg] offered [Moscow|russia] further meetings on missiles and limits.}
{offer indirect stoltenberg Exercises|[He|stoltenberg|subject of the last sentence] also offered notice of drills and open lines.}
{demand indirect nato Troops near Ukraine|[The alliance|nato|only alliance in document] wants troops pulled back and the crisis eased.}
{warn indirect us Sanctions|The [United States|us] warned of banks and export controls being hit if force is used.}",
    },
    Article {
        path: "danube-daily/not-an-easy-discussion.html",
        publisher: "Danube Daily",
        author: None,
        day: 12,
        title: "“Not an easy discussion”: what was said in Brussels",
        copy_of: None,
        text: "^BRUSSELS —^ The [NATO|nato]-[Russia|russia] Council met at alliance headquarters on Wednesday, in plenary.
{assert mixed stoltenberg Tone|It was “not an easy discussion”, [Stoltenberg|stoltenberg|surname known from other articles] said,} and that was exactly why it was needed.
{refuse indirect nato NATO enlargement|Each state chooses its own path, [the allies|nato|members of the only alliance] held.}
{demand indirect russia NATO enlargement|A legal bar on the alliance’s growth stood first among the points in the [Russian|russia] drafts.}
{warn indirect nato If talks fail|[The alliance|nato|only alliance in document] warned of costs if force is used against [Ukraine|ukraine] again.}
Officials put the force at <about 120,000 troops|120000|troops>.
{demand indirect russia Troops near Ukraine|[Moscow|russia] wants a legal bar, [Ukraine|ukraine] above all.}",
    },
    Article {
        path: "danube-daily/highest-risk.html",
        publisher: "Danube Daily",
        author: None,
        day: 13,
        title: "OSCE chair sees highest risk of war in thirty years",
        copy_of: None,
        text: "^VIENNA —^ The [OSCE|osce] Permanent Council met in [Vienna|vienna] on Thursday with 57 participating states.
{warn mixed rau If talks fail|[Zbigniew Rau|rau], who chairs the organization, said the risk of war was “greater than ever before in thirty years”.}
{warn indirect lukashevich If talks fail|[Alexander Lukashevich|lukashevich] warned the organization that [Moscow|russia] would act if its interests were ignored.}
{assert indirect carpenter Tone|[Michael Carpenter|carpenter] said that dialogue must be met in good faith.}",
    },
    Article {
        path: "kyiv-courier/no-promise.txt",
        publisher: "Kyiv Courier",
        author: Some("Oksana Hrytsenko"),
        day: 13,
        title: "Russia gives no promise to send troops home",
        copy_of: None,
        text: "^KYIV, Jan. 13 —^ [Russia|russia] left Brussels without a promise to send its <more than 100,000 troops|100000|troops> home.
{refuse mixed sherman NATO enlargement|“We will not slam the door shut,” [Wendy Sherman|sherman] had told [Moscow|russia].}
{demand indirect russia Return to 1997|[Moscow|russia] asks that forces return to their places of 1997, a call [Sherman|sherman|surname, after full name] dismissed.}
{deny indirect russia Troops near Ukraine|[Russia|russia] denies any plan to attack.}
{assert indirect ukraine Troops near Ukraine|[Kyiv|ukraine] sees a rising risk.}
{threaten indirect us Sanctions|[Washington|us] threatens sanctions on key banks beyond those of 2014.}",
    },
    Article {
        path: "continental-wire/three-rooms.txt",
        publisher: "Continental Wire",
        author: Some("Marta Olsen"),
        day: 13,
        title: "A week of talks, in three rooms",
        copy_of: None,
        text: "^VIENNA, Jan. 13 —^ Geneva on Monday, [Brussels|brussels] on Wednesday, [Vienna|vienna] on Thursday: three rooms, one demand and one answer.
{refuse direct sherman NATO enlargement|“Nobody else decides who may join,” [Wendy Sherman|sherman] said.}
{accuse indirect putin Troops near Ukraine|President [Vladimir Putin|putin] has accused the alliance of coming too close.}
{praise indirect rau Tone|[Rau|rau|surname known from other articles] praised the calm of the debate.}
{promise indirect us Arms control|The [United States|us] promised a written answer within a week.}
{assert indirect official Tone|[A senior U.S. official|official|unnamed] said no breakthrough had been expected.}",
    },
    Article {
        path: "lakeside-herald/four-hours.txt",
        publisher: "Lakeside Herald",
        author: None,
        day: 13,
        title: "Four hours in Brussels, no movement on open door",
        copy_of: Some("continental-wire/four-hours-in-brussels.txt"),
        text: "^BRUSSELS, Jan. 12 —^ Four hours of talks between [NATO|nato] and [Russia|russia] ended on Wednesday with neither side giving ground.
{refuse mixed sherman NATO enlargement|Deputy Secretary of State [Wendy Sherman|sherman] said the allies had turned down [Moscow|russia]’s call for a ban on new members.}",
    },
];
