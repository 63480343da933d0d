#!/usr/bin/env python3
"""Spreads one run or one sweep of Isoplan over the workers of a Dask cluster.

    spread.py run   SCENARIO --futures N [--chunk N] [--parts FOLDER] -o RESULT.json
    spread.py sweep SCENARIO --list CASES.csv [--futures N] [--chunk ROWS] -o TABLE.csv

SCENARIO is what `isoplan run` takes: a file, preset:NAME or a link. Without --scheduler the workers are
processes of this machine. Every worker needs the program `isoplan` of one version, at --isoplan; nothing
else is shared: scenario and results travel with the tasks. The result is that of one machine, to the byte.
"""

import argparse
import contextlib
import csv
import json
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from distributed import Client, LocalCluster, as_completed

# How often a task that failed is tried again, say on a full disk. The tasks of a worker that is lost go to the
# others by themselves; Dask gives a task up when it lost four workers with it (`allowed-failures`).
RETRIES = 2


def main():
    options = read_options()
    scenario = json.loads(call([options.isoplan, "open", options.scenario]))
    for name in ("futures", "seed"):
        if getattr(options, name) is not None:
            scenario.setdefault("calendar", {})[name] = getattr(options, name)
    text = json.dumps(scenario, ensure_ascii=False).encode()
    # On this machine first: bad input should stop here, not on a thousand workers.
    call([options.isoplan, "check", "-"], text)
    with Client(options.scheduler or LocalCluster(threads_per_worker=1, dashboard_address=None)) as client:
        same_program(client, options.isoplan)
        (run if options.command == "run" else sweep)(client, options, scenario, text)


def run(client, options, scenario, text):
    """Runs the futures in ranges and merges the parts; those that --parts has already are kept."""
    total = scenario.get("calendar", {}).get("futures")
    if total is None:
        sys.exit("the scenario does not state its number of futures: use --futures")
    with contextlib.ExitStack() as stack:
        folder = Path(options.parts or stack.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        ranges = [(start, min(start + options.chunk, total)) for start in range(0, total, options.chunk)]
        parts = {numbers: folder / f"{numbers[0]}-{numbers[1]}.part" for numbers in ranges}
        missing = [numbers for numbers in ranges if not parts[numbers].exists()]
        submit = partial(client.submit, one_part, options.isoplan, text, retries=RETRIES)
        tasks = {submit(numbers): numbers for numbers in missing}
        for number, (task, part) in enumerate(as_completed(tasks, with_results=True), 1):
            write(parts[tasks[task]], part)
            print(f"{number} of {len(tasks)} parts", file=sys.stderr)
            task.release()
        call([options.isoplan, "merge", *map(str, parts.values()), "--format", "json", "-o", options.output])
    print(json.loads(Path(options.output).read_text(encoding="utf-8"))["digest"])


def sweep(client, options, scenario, text):
    """Runs the rows of the list in pieces; the program itself then checks and orders the table."""
    output = Path(options.output)
    if output.exists():
        sys.exit(f"{output}: is there already; name another file")
    with open(options.list, encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    pieces = [[header, *rows[start : start + options.chunk]] for start in range(0, len(rows), options.chunk)]
    submit = partial(client.submit, some_rows, options.isoplan, text, retries=RETRIES)
    tasks = [submit(piece) for piece in pieces]
    table = b""
    for number, (task, piece) in enumerate(as_completed(tasks, with_results=True), 1):
        first, _, rest = piece.partition(b"\n")
        table += rest if table else first + b"\n" + rest
        print(f"{number} of {len(tasks)} pieces", file=sys.stderr)
        task.release()
    write(output, table)
    # Refuses rows of another version or scenario, puts them in order, and runs what should be missing.
    call([options.isoplan, "sweep", "-", "--list", options.list, "-o", options.output], text)


def one_part(isoplan, scenario, numbers):
    """On a worker: the futures of a range, as the bytes of a part."""
    return call([isoplan, "run", "-", "--futures", f"{numbers[0]}..{numbers[1]}", "--threads", "1"], scenario)


def some_rows(isoplan, scenario, rows):
    """On a worker: the table of some rows of a sweep."""
    with tempfile.TemporaryDirectory() as folder:
        cases, table = Path(folder, "cases.csv"), Path(folder, "table.csv")
        with cases.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        call([isoplan, "sweep", "-", "--list", str(cases), "--threads", "1", "-o", str(table)], scenario)
        return table.read_bytes()


def call(arguments, text=b""):
    """What a program prints; if it does not succeed, what it says."""
    done = subprocess.run(arguments, input=text, capture_output=True)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(arguments[:2])}: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout


def same_program(client, isoplan):
    """Refuses to begin where a worker has another version; `merge` would refuse in the end."""
    ours = call([isoplan, "--version"])
    for worker, theirs in client.run(call, [isoplan, "--version"]).items():
        if theirs != ours:
            sys.exit(f"{worker} has {theirs.decode().strip()}, this machine {ours.decode().strip()}")


def write(path, content):
    """Whole or not at all, so that an interrupted run leaves only parts that count."""
    beside = path.with_name(path.name + ".new")
    beside.write_bytes(content)
    beside.replace(path)


def read_options():
    parser = argparse.ArgumentParser(description="Spread a run or a sweep over a Dask cluster.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, chunk, words in [("run", 50, "futures"), ("sweep", 4, "rows")]:
        command = commands.add_parser(name)
        option = command.add_argument
        option("scenario", help="a file, preset:NAME or a link")
        option("--futures", type=int, help="instead of the scenario's number")
        option("--seed", type=int, help="instead of the scenario's")
        option("--chunk", type=int, choices=range(1, 100_001), metavar="N", default=chunk, help=f"{words} of a task")
        option("--scheduler", help="address of a Dask scheduler, tcp://HOST:8786")
        option("--isoplan", default="isoplan", help="the program, here and on every worker")
        option("-o", "--output", required=True, help="the file to write")
        if name == "run":
            option("--parts", help="folder that keeps the parts; those that are there are not run again")
        else:
            option("--list", required=True, help="CSV as `isoplan sweep --list` takes it")
    return parser.parse_args()


if __name__ == "__main__":
    try:
        main()
    except RuntimeError as failure:
        sys.exit(f"spread.py: {failure}")
