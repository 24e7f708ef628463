#!/usr/bin/env python3
"""Writes news that never happened: the text over which the engine is compared with spaCy.

The articles are made from the phrases below by a small grammar. `{name}` is replaced by one of the phrases under
`name`; `{name:x}` stays what it was first replaced by throughout an article, so that people and places come back.
`python3 write_news.py COUNT` prints COUNT articles, one JSON string a line, always the same ones.

Everything here was written for this project; the people, companies and events are made up.
"""
import json
import re
import sys

GRAMMAR = r"""
first: Marta | Anton | Helena | James | Olu | Priya | Kenji | Sofia | Dmitri | Amina | Luis | Grace | Henrik | Leila | Tomas | Ruth | Wei | Carlos | Ingrid | Samuel | Nadia | Peter | Aisha | Viktor | Jean-Pierre | Mary Ann | Zoltán | Siobhán | Abdul | Eun-ji
last: Keller | Okafor | Novak | Lindqvist | O'Connor | Tanaka | Reyes | al-Masri | van der Berg | Petrenko | Haddad | Whitfield | Sørensen | Mbeki | Castellanos | Ferrari | Nguyen | Kowalski | Rahman | Dupont | Ivanova | McAllister | García | Bauer | Cohen | Smith-Jones | Papadopoulos | de Souza | Yılmaz | Thornton
city: Geneva | Vienna | Brussels | Nairobi | Lagos | Santiago | Jakarta | Ottawa | Riga | Lisbon | Karachi | Seoul | Tbilisi | Warsaw | Montevideo | New Delhi | San Francisco | Addis Ababa | St. Petersburg | Rio de Janeiro | Cape Town | Kuala Lumpur | Port-au-Prince | Washington | Hong Kong
country: Norway | Kenya | Chile | Indonesia | Canada | Latvia | Portugal | Pakistan | South Korea | Georgia | Poland | Uruguay | India | the United States | Ethiopia | Russia | Brazil | South Africa | Malaysia | Haiti | the Netherlands | Ukraine | the United Kingdom | China | Turkey | Saudi Arabia
nation: Norwegian | Kenyan | Chilean | Indonesian | Canadian | Latvian | Portuguese | Pakistani | South Korean | Georgian | Polish | Indian | American | Ethiopian | Russian | Brazilian | Malaysian | Dutch | Ukrainian | British | Chinese | Turkish | U.S. | European | French
region: the northern province | the Black Sea coast | the Sahel | the Baltic states | the Rhine valley | southern Asia | the Gulf of Guinea | the Andes | the Western Balkans | the Horn of Africa | upstate New York | the Midlands | eastern Ukraine | the Great Lakes region
org: the World Health Organization | NATO | the European Union | the OSCE | the African Union | the U.N. Security Council | the International Monetary Fund | the Red Cross | the World Bank | the central bank | Amnesty International | the Food and Drug Administration | OPEC | the Council of Europe | the coast guard | the Interior Ministry
company: Halden Motors | Brightwater Energy | Norvik Shipping Ltd. | Castel & Sons | Tern Airlines | Quantica Inc. | Blue Heron Foods | Meridian Bank | Orbis Telecom | Lakeside Steel Co. | Vela Pharmaceuticals | Anders & Co. | Pinnacle Software | Greenfield Holdings | Kestrel Aerospace | Sunrise Textiles
paper: the Daily Ledger | the Northern Post | Radio Meridian | the Evening Courier | Le Phare | the state news agency Tarn | a television station | the Sunday Examiner | the website CityWatch
role: Foreign Minister | Prime Minister | President | Defense Secretary | Deputy Foreign Minister | Mayor | Senator | Gov. | Gen. | Ambassador | Finance Minister | Chief Justice | Rep. | Secretary-General
job: spokesman | spokeswoman | analyst | economist | lawyer | professor of law | senior adviser | chief negotiator | police commander | nurse | union leader | retired engineer | fisherman | shopkeeper | head of research | human rights lawyer | former diplomat | climate scientist
day: Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday
month: January | February | March | April | June | July | August | September | October | November | December | Jan. | Feb. | Sept. | Oct. | Nov. | Dec.
dd: 1 | 2 | 3 | 7 | 9 | 10 | 12 | 14 | 17 | 21 | 23 | 26 | 28 | 30
year: 1987 | 1994 | 2001 | 2008 | 2014 | 2015 | 2019 | 2020 | 2021 | 2022 | 2023
n: two | three | four | five | six | seven | nine | ten | eleven | a dozen | 15 | 18 | 22 | 34 | 41 | 56 | 73 | 120 | 250 | 400 | 1,200 | 3,500 | 12,000 | nearly 40,000 | more than 100,000 | about 2,300 | at least 19 | some 600 | up to 75,000
pct: 2 percent | 3.5 percent | 0.4% | 11 percent | 27% | nearly half | two-thirds | 60 per cent | 8.25 percent | a quarter
money: $4 million | $1.2 billion | 300 million euros | €45m | £2.6 billion | 12,500 dollars | $75 a barrel | 900,000 Swiss francs | US$ 30 million | ¥500 million | $19.99 | 2 trillion rupees
time: 9 a.m. | 10:30 p.m. | noon | 6 o'clock | midnight | 7:45 a.m. local time | 1400 GMT
when: on {day} | on {month} {dd} | on {day}, {month} {dd} | late on {day} | early {day} | last week | in {month} {year} | this month | on {day} evening | a day earlier | at {time} on {day} | over the weekend | two weeks ago | in {year} | since {year} | yesterday
topic: the border dispute | a ceasefire | grain exports | fishing rights | the price of gas | the release of prisoners | arms control | a new trade agreement | the flow of refugees | the missile tests | a carbon tax | sanctions against the {nation} banks | the future of the nuclear deal | vaccine supplies | the water shortage | humanitarian corridors
person: {first} {last}
who: {role} {person} | {person}, a {job} for {org}, | {person}, the {nation} {job}, | {org} | {company} | a {nation} official | a senior {nation} diplomat, who asked not to be named, | two people familiar with the talks | the {job} | witnesses | the government in {city} | {person}, {age}, | critics of the plan | {role} {last} | his {nation} counterpart, {person},
age: 23 | 34 | 47 | 52 | 61 | 78
said: said | told reporters | added | warned | argued | insisted | said in a statement | wrote on Twitter | told {paper} | acknowledged | said by telephone | claimed | noted | replied
say: said | announced | confirmed | denied | reported | conceded | believe | fear | expects | hinted | made clear
adj: new | long | bitter | fragile | sweeping | controversial | so-called | quiet | unprecedented | costly | last-minute | two-day | 30-year-old | state-run | high-level | ill-fated | far-reaching | well-known | joint | secret
thing: agreement | proposal | law | report | vote | strike | campaign | investigation | meeting | budget | ruling | blockade | rescue effort | summit | pipeline | inquiry | treaty | plan | protest | decision
things: talks | prices | negotiations | troops | reforms | elections | protests | charges | supplies | wages | sanctions | border controls | interest rates | floods | power cuts | trade ties | weapons deliveries
group: residents | farmers | soldiers | teachers | opposition lawmakers | truck drivers | refugees | investors | doctors and nurses | students | rebels | the families of the victims | members of parliament | aid workers | small businesses | commuters | prosecutors | fishermen
place: {city} | the capital | {region} | a village near {city} | the port of {city} | a hospital in {city} | the parliament building | the Palais des Nations in Geneva | the {city} airport | Room 214 of the courthouse | the city's main square | a refugee camp outside {city} | the headquarters of {company}
vpast: rejected the {adj} {thing} | agreed to resume {things} | opened fire on {group} | closed {n} schools | raised interest rates by {pct} | called for {topic} | arrested {n} people | signed a {adj} {thing} with {country} | promised {money} in aid | withdrew its ambassador from {city} | sued {company} over the {thing} | postponed the {thing} until {month} | walked out of the {things} | lost {pct} of its value | asked {org} for help | refused to take part in {things} | has been negotiating since {month} | had already left {country} | is facing charges of fraud | won't be able to attend | did not respond to a request for comment | cut {n} jobs | shelled {place} | was forced to resign | were being held in {place} | might still accept the {thing} | gave {group} what they had asked for | found that {pct} of {group} had no access to clean water | flew from {city} to {city} aboard a military plane | evacuated {n} {group} from {region}
vinf: resume {things} | lift the {adj} restrictions | pay {money} in damages | send {n} troops to {region} | leave the country | release the prisoners | hold elections by {month} | lower the price of bread | investigate the {thing} | step down | meet again in {city} | ban the sale of weapons | protect {group} | rebuild the bridge | shut the {city} plant | cut emissions by {pct} before 2035 | recognize the result | open the border
ving: meeting {who} | crossing the border | waiting in line for fuel | speaking at a news conference in {city} | citing {adj} {things} | trying to {vinf} | leaving {n} people dead | ending weeks of {things} | using tear gas and water cannons | marching through the streets of {city} | paying {money}
why: because of the {thing} | after the {thing} collapsed | as {things} continued | amid {adj} {things} | despite {things} | unless {org} agrees to {vinf} | while {group} waited outside | in response to {topic} | if {country} does not {vinf} | before {things} began | without {ving} | so that {group} could {vinf} | even though {group} had been told to {vinf} | following the {thing} in {city}
claim: the {adj} {thing} would cost {money} | {things} had stalled {why} | {group} were still {ving} | {country} must {vinf} | it was too early to {vinf} | there was no military solution to {topic} | {things} fell by {pct} {when} | they had received {n} complaints {when} | no one should be above the law | the {thing} was “{quality}” | {n} of the {group} had been released | he would not {vinf} {why} | she had never met {who} | {country} and {country} could {vinf} by {month}
quality: a step in the right direction | unacceptable | dead on arrival | not worth the paper it is written on | a war crime | useful but difficult | business as usual | long overdue | the beginning of the end | frank, open and constructive | a joke
quote: We cannot {vinf} {why} | I don't think {group} will accept this | There's nothing to {vinf} about | They were {ving}, and nobody came to help | What we need now is {topic}, not another {thing} | It is {quality} | If they want to {vinf}, they know where to find us | Let's be clear: {claim} | My family has lived here since {year} | This isn't about {topic}; it's about trust | We're going to {vinf}, and we'll do it before {month} | I'd rather {vinf} than wait for {org} | Who is going to pay for it? | Nothing about us without us | Our {group} deserve better | You can't simply {vinf} and go home | Enough is enough | I saw {n} of them {ving} | Everyone's asking when {country} will {vinf} | No, we haven't heard from {who}
np: the {adj} {thing} | {n} {group} | {org} | {things} in {region} | the {nation} {thing} | a {adj} {thing} between {country} and {country} | {company}'s {thing} | {pct} of {group} | {group} from {place} | {adj} {things} | all but {n} of the {group} | neither {country} nor {country} | the {group}, many of whom were {ving},
s: {who:a} {vpast} {when}, {who} {said}.
s: {Who} {vpast} {when} {why}.
s: {Who} {say} {when} that {claim}.
s: “{quote},” {who} {said}.
s: "{quote}," {said:x} {who}, "but {claim}."
s: “{quote},” said {person}, a {job} in {city}. “{quote}.”
s: '{quote},' {he} {said}. '{quote}!'
s: According to {who}, {claim}.
s: {Np} {vpast} {why}, {ving}.
s: {Why}, {np} {vpast} {when}.
s: In {city}, {np} {vpast}; in {city}, {np} {vpast}.
s: The {thing}, which was {adj} even by the standards of {country}, {vpast} {when}.
s: {Person}, who {vpast} in {year}, {said} that {claim}.
s: It was not clear whether {np} {vpast}.
s: {Org} and {org} are expected to {vinf} when they meet in {place} {when}.
s: {Np} will be asked to {vinf}, {a} {said}.
s: Asked why {np} {vpast}, {he} {said} that {claim}.
s: {N} people were killed and {n} injured when {group} {vpast} near {place} {when}.
s: Shares in {company} fell {pct} to {money} {when}, their lowest since {month} {year}.
s: The {thing} was approved by {n} votes to {n}, with {n} abstentions.
s: Temperatures in {region} reached {n} degrees Celsius {when}, {org} {said}.
s: {He} declined to say how many {group} {vpast} or whether {claim}.
s: But {person}, of {company}, {said}: “{quote}.”
s: “{quote}?” {he} asked. “{quote}.”
s: {City} lies {n} miles (about {n} km) from {place}.
s: On {month} {dd}, {year}, {np} {vpast}.
s: That is why {group} are {ving} — and why {country} has to {vinf}.
s: {Country}'s {role}, {person}, arrived in {city} {when} for {things} on {topic}.
s: The talks between {who} and {who} lasted {n} hours and ended without {topic}.
s: {Group} in {place} complained of {things}, {things} and {things}.
s: Both sides have accused each other of {ving}.
s: “The {thing} is {quality},” {paper} quoted {a} as saying.
s: The court in {city} ordered {company} to {vinf} within {n} days, rejecting the argument that {claim}.
s: Neither {who} nor {who} could be reached for comment.
s: There were also reports of {things} in {region}, but these could not be independently verified.
s: {Who} told {who} that {who} had {said} {claim}.
s: For {n} years, {group} like {person} have been {ving}.
s: As of {time} {when}, {n} {group} had {say} that {claim}.
s: Not until {month} did {np} agree to {vinf}.
s: What happened next is disputed: {claim}, {a} says; {claim}, says {org}.
s: {Np} — {np} among them — {vpast}.
s: {Person} ({company}) and {person} ({org}) will {vinf} {when}.
s: {He} served as {role} from {year} to {year} and is the author of “The {Adj} {Thing}.”
s: Mr. {last:b} and Ms. {last} met {when} at {place}, where Dr. {last} gave {things} a {adj} welcome.
s: The {city}-based company, founded in {year}, employs {n} people in {country} and {country}.
s: Oil rose {pct} to {money}, while the {nation} currency weakened against the dollar.
s: {N} of {n} ministers voted against; the rest, including {person}, {vpast}.
he: he | she | they | {person} | the minister | Mr. {last:b}
head: {Org} rejects {thing} as {things} stall
head: {Nation} {role} arrives in {city} for {things}
head: {N} dead after {thing} in {region}
head: {Company} to cut {n} jobs, blames {things}
head: ‘{quote}’: {group} in {city} brace for {things}
head: What we know about {topic}
head: UPDATE 2-{Company} shares slide {pct} on {thing}
head: {Country}: {np} {vpast}
closing: \n\nReporting by {person} in {city}; editing by {person} | \n\n© {year} {company}. All rights reserved. | \n\nThis story was corrected {when} to say that {claim}. | \n\nRead more: {head} | \n\nPhoto: {group} {ving} in {place}, {month} {dd}, {year}. ({person}/{paper}) | 
dateline: {CITY} ({paper}) —  | {CITY}, {month} {dd} –  | {City}:  | By {person} and {person}\n{city}\n\n | {day}, {dd} {month} {year}\n\n | 
"""

BREAKS = [" ", " ", " ", "\n\n", "\n\n", "\n"]


class Random:
    """The same numbers everywhere: a linear congruential generator (Knuth's MMIX)."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound


def read_grammar(source):
    grammar = {}
    for line in source.strip("\n").splitlines():
        name, phrases = line.split(": ", 1)
        # Sentences and headlines hold no alternatives, so a bar in them would be a bar.
        found = [phrases] if name in ("s", "head") else phrases.split(" | ")
        grammar.setdefault(name, []).extend(phrase.replace("\\n", "\n") for phrase in found)
    return grammar


def expand(phrase, grammar, random, fixed, depth=0):
    def replace(match):
        name, key = match.group(1), match.group(2)
        if key and key in fixed:
            return fixed[key]
        if name not in grammar and name.lower() not in grammar:
            return fixed.get(name, "they")
        phrases = grammar[name.lower()]
        # Deep down, the shortest phrases keep a sentence from growing without end.
        pool = phrases if depth < 4 else sorted(phrases, key=lambda each: each.count("{"))[: max(3, len(phrases) // 4)]
        text = expand(pool[random.below(len(pool))], grammar, random, fixed, depth + 1)
        if key:
            fixed[key] = text
        if name.isupper() and len(name) > 1:
            return text.upper()
        return text[:1].upper() + text[1:] if name[0].isupper() else text

    text = re.sub(r"\{(\w+)(?::(\w+))?\}", replace, phrase)
    return re.sub(r",([,.?!])", r"\1", text)


def article(number, grammar):
    random = Random(number * 7919 + 17)
    fixed = {}
    say = lambda name: expand("{" + name + "}", grammar, random, fixed)
    parts = [say("head") + "\n\n" + say("dateline")]
    fixed["a"] = say("person").split()[-1]
    for _ in range(8 + random.below(14)):
        parts += [say("s"), BREAKS[random.below(len(BREAKS))]]
    return "".join(parts).rstrip() + say("closing")


def main():
    grammar = read_grammar(GRAMMAR)
    for number in range(int(sys.argv[1])):
        print(json.dumps(article(number, grammar), ensure_ascii=False))


if __name__ == "__main__":
    main()
