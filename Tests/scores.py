#!/usr/bin/env python3
"""Prints how well the program reads annotated articles, as the table of docs/accuracy.md.

usage: scores.py --program DOSSIER --eval FOLDER [--seeds FOLDER] [--check docs/accuracy.md | --write docs/accuracy.md]

--eval   holds the annotated sets, a folder each, and `scorers`; a set that is absent is left out of the table.
--seeds  the annotated source articles.
--check  compares with the table in that file, and exits with 1 when a figure is more than a point below it.
--write  puts the table into that file.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

# Each figure is found in a scorer's output as the last number of the first group that the pattern matches.
# (measure, data, scorer, set, patterns, to reach, others)
F = r"F\s+([\d.]+)"
MEASURES = [
    ("quotations with the right speaker", "PolNeAR", "quotes", "polnear-dev",
     [r"A segments >=1 word attribute.*?" + F], "91",
     "regular expressions 59.7, perceptron labeller 82.9, two people 97.0"),
    ("direct quotes, exact / overlap", "PolNeAR", "quotes", "polnear-dev",
     [r"B direct exact.*?" + F, r"B direct overlap.*?" + F], "88 / 95", "perceptron 78.7 / 90.5, two people 93.2 / 98.2"),
    ("right person after pronouns", "PolNeAR", "quotes", "polnear-dev",
     [r"B direct speaker who\s+\{'acc': ([\d.]+)"], "88", "perceptron 80, two people 99.5"),
    ("all attributions, overlap", "PolNeAR", "quotes", "polnear-dev",
     [r"D all overlap.*?" + F], "70", "perceptron 60.8, two people 82.6"),
    ("exact spans: source / cue / content", "PolNeAR", "quotes", "polnear-dev",
     [r"D span source exact.*?" + F, r"D span cue exact.*?" + F, r"D span content exact.*?" + F], "70 / 65 / 58",
     "perceptron 63.0 / 57.2 / 51.4"),
    ("actors: span and kind / entities", "GUM, all genres", "actors", "gum-dev",
     [r"mentions span\+kind.*?" + F, r"entities per document.*?" + F], "75 / 70", "perceptron 59.8 / 53.0 on its news"),
    ("actors: span and kind / entities", "MEANTIME", "actors", "meantime-dev",
     [r"mentions span\+kind.*?" + F, r"entities per document.*?" + F], "75 / 75", "perceptron 31.0 / 39.2"),
    ("value of times", "AQUAINT", "dates", "aquaint-dev",
     [r"value\s+P.*?" + F], "82", "HeidelTime 78.1 on TempEval-3 platinum"),
    ("value of times", "MEANTIME", "dates", "meantime-dev", [r"value\s+P.*?" + F], "77", "HeidelTime 74.2"),
    ("events: precision of triggers / recall of content", "MEANTIME", "events", "meantime-dev",
     [r"triggers, all gold events\s+P\s+([\d.]+)", r"content events recall\s+([\d.]+)"], "88 / 60", "naive patterns 93 / 31"),
    ("events: recall of denied / planned", "MEANTIME", "events", "meantime-dev",
     [r"denied\s+recall\s+([\d.]+)", r"planned\s+recall\s+([\d.]+)"], "75 / 75", "40 / 59"),
    ("tags / labelled trees, gold tokens", "EWT", "ud", "ewt", [r"UPOS.*?" + F, r"LAS .*?" + F], "95.5 / 84",
     "UDPipe 1.2 94.4 / 81.1"),
    ("checks on five annotated articles, of a hundred", "our own", "seeds", "seeds",
     [r"all checks\s+\d+ of\s+\d+\s+([\d.]+)"], "95.9", "–"),
]
HEAD = ["| measure | data | ours | to reach | others |", "|---|---|---|---|---|"]


def run(command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with status {done.returncode}")
    return done.stdout


def read_set(options, work, name):
    """What the program makes of a set: the path of its output, or None where the set is absent."""
    folder = options.seeds if name == "seeds" else options.eval / name
    if folder is None or not folder.is_dir():
        return None
    output = work / f"{name}.out"
    if output.exists():
        return output
    if name == "ewt":
        gold = (folder / "en_ewt-ud-dev.conllu").read_text(encoding="utf-8")
        output.write_text(run([options.program, "parse", "--conllu"], input=blind(gold)), encoding="utf-8")
    else:
        texts = folder if name == "seeds" else folder / "input"
        run([options.program, "export", "--format", "jsonl", "--output", output, texts])
    return output


def blind(conllu):
    """The words of a treebank, and how they are spaced, without what people wrote about them."""
    lines = []
    for line in conllu.split("\n"):
        fields = line.split("\t")
        lines.append("\t".join(fields[:2] + ["_"] * 7 + fields[9:]) if len(fields) == 10 else line)
    return "\n".join(lines)


def score(options, work, scorer, name, printed={}):
    if (scorer, name) not in printed:
        output = read_set(options, work, name)
        gold = {"seeds": [], "ewt": [options.eval / "ewt/en_ewt-ud-dev.conllu"]}.get(name, [options.eval / name])
        command = [sys.executable, options.eval / "scorers" / f"score_{scorer}.py", *gold, output]
        printed[scorer, name] = None if output is None else run(command)
    return printed[scorer, name]


def rows(options, work):
    for measure, data, scorer, name, patterns, goal, others in MEASURES:
        text = score(options, work, scorer, name)
        if text is None:
            print(f"{data}: not here, left out", file=sys.stderr)
            continue
        found = [re.search(pattern, text) for pattern in patterns]
        if not all(found):
            sys.exit(f"score_{scorer}.py printed no figure for: {measure}")
        ours = [f"{float(match.group(1)):.1f}" for match in found]
        yield measure, data, ours, f"| {measure} | {data} | {' / '.join(ours)} | {goal} | {others} |"


def table_of(path):
    """The figures that stand in a page, by measure and data."""
    figures = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) == 5:
            figures[cells[0], cells[1]] = [float(number) for number in re.findall(r"\d+\.\d+", cells[2])]
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, needed in (("program", True), ("eval", True), ("seeds", False), ("check", False), ("write", False)):
        parser.add_argument("--" + name, type=pathlib.Path, required=needed)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        table = list(rows(options, pathlib.Path(work)))
    lines = HEAD + [line for _, _, _, line in table]
    print("\n".join(lines))
    if options.write:
        page = options.write.read_text(encoding="utf-8").split("\n")
        first = page.index(HEAD[0])
        end = next(i for i in range(first, len(page) + 1) if i == len(page) or not page[i].startswith("|"))
        options.write.write_text("\n".join(page[:first] + lines + page[end:]), encoding="utf-8")
    if options.check:
        known = table_of(options.check)
        fallen = []
        for measure, data, ours, _ in table:
            before = known.get((measure, data))
            if before is None or len(before) != len(ours):
                sys.exit(f"{options.check} has no figures for: {measure}, {data}; write them with --write")
            fallen += [f"{measure}, {data}: {new}, was {old}" for old, new in zip(before, ours) if float(new) < old - 1]
        print("\n".join(["", "Fallen by more than a point:"] + fallen) if fallen else f"\nno figure is more than a point below {options.check}")
        sys.exit(1 if fallen else 0)


main()
