//! Words that somebody else is puzzled or angered by: `voiced her anger at the union saying that`.

use crate::statements::search::Search;

impl Search<'_> {
    /// Who says it, and who feels something about that, where the participle stands right behind whom the feeling is about. In
    /// `wrote to the union saying that` whoever writes says it, and there is no feeling.
    pub(in crate::statements) fn resented(&self, verb: usize) -> Option<(Vec<usize>, Vec<usize>)> {
        let parse = self.parse;
        let speaker = verb.checked_sub(1).filter(|&before| parse.tag(verb) == "VBG" && self.is_somebody(before))?;
        let preposition = parse.head(parse.first_conjunct(speaker));
        let is_object = parse.dep(parse.first_conjunct(speaker)) == "pobj"
            && parse.is_word(preposition, &["at", "over", "about", "with", "by"]);
        let begins = parse.subtree(preposition).start;
        // The parser hangs `at` onto the verb as often as onto the feeling in front of it.
        let feeling = begins.checked_sub(1).filter(|&word| self.lexicon.saying.feelings.has(parse.lemma(word)))?;
        let feels = |above: &usize| parse.is_verb(*above) || parse.pos(*above) == "AUX";
        let above = if feels(&feeling) { Some(feeling) } else { parse.ancestors(feeling).find(feels) };
        is_object.then(|| {
            (parse.conjuncts(parse.first_conjunct(speaker)), above.map_or(Vec::new(), |above| parse.subjects(above)))
        })
    }
}
