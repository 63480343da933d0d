#!/usr/bin/env python3
"""Tests spread.py: a scheduler and two workers, of which one is lost at work, give one machine's bytes.

    test.py ISOPLAN
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from distributed import Client

HERE = Path(__file__).parent
ISOPLAN = str(Path(sys.argv[1]).resolve())
# One future of it takes some hundredths of a second, so that a task lasts long enough to be lost.
SCENARIO = "preset:w1"
CASES = """\
rooms.sites[0].rooms,streams[0].prevalence
7000,0.002
7200,
7400,0.004
7600,0.002
7800,0.01
8000,0.003
"""
PATIENCE = 60


def main():
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (folder / "cases.csv").write_text(CASES)
        address = folder / "scheduler.json"
        start(stack, folder, "scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", address)
        wait_until(address.exists, "the scheduler's address")
        client = stack.enter_context(Client(scheduler_file=str(address), timeout=PATIENCE))
        worker = ("worker", "--scheduler-file", address, "--nthreads", "1", "--host", "127.0.0.1")
        staying = start(stack, folder, *worker)
        wait_until(lambda: len(client.scheduler_info()["workers"]) == 1, "the first worker")

        run = ["run", SCENARIO, "--futures", "120"]
        whole = ["--format", "json", "-o"]
        compare(stack, client, folder, worker, run, ["--chunk", "10", "-o"], whole, "run.json")
        sweep = ["sweep", SCENARIO, "--futures", "20", "--list", "cases.csv"]
        compare(stack, client, folder, worker, sweep, ["--chunk", "1", "-o"], ["-o"], "rows.csv")
        assert staying.poll() is None, "the first worker has ended"


def compare(stack, client, folder, worker, command, spread, one, name):
    """The command here, and spread over two workers, the second of which is lost: the same file."""
    subprocess.run([ISOPLAN, *command, *one, name], cwd=folder, check=True, stderr=subprocess.DEVNULL)
    expected = (folder / name).read_bytes()
    (folder / name).unlink()
    (known,) = client.scheduler_info()["workers"]
    lost = start(stack, folder, *worker)
    wait_until(lambda: len(client.scheduler_info()["workers"]) == 2, "the second worker")
    (address,) = set(client.scheduler_info()["workers"]) - {known}
    program = [sys.executable, HERE / "spread.py", *command, *spread, name]
    program += ["--isoplan", ISOPLAN, "--scheduler", client.scheduler.address]
    spreading = subprocess.Popen(program, cwd=folder, stdout=subprocess.PIPE)
    stack.callback(spreading.kill)
    wait_until(lambda: client.processing()[address], "work for the second worker")
    assert spreading.poll() is None, "done before a worker could be lost"
    # The whole machine, so to say: the worker, what would start it again, and the program that it runs.
    os.killpg(lost.pid, signal.SIGKILL)
    wait_until(lambda: len(client.scheduler_info()["workers"]) == 1, "the loss of the worker")
    printed, _ = spreading.communicate(timeout=PATIENCE)
    assert spreading.returncode == 0, f"{command[0]}: exit code {spreading.returncode}"
    assert (folder / name).read_bytes() == expected, f"{command[0]}: not the bytes of one machine"
    if command[0] == "run":
        assert printed.decode().strip() in expected.decode(), f"another digest: {printed}"
    print(f"{command[0]}: a worker was lost, and the {len(expected)} bytes are those of one machine")


def start(stack, folder, *arguments):
    """A part of Dask in a group of processes of its own, which ends with the test."""
    arguments = [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *map(str, arguments[1:])]
    with open(folder / "dask.log", "ab") as log:
        process = subprocess.Popen(
            [*arguments, "--no-dashboard"], cwd=folder, stdout=log, stderr=log, start_new_session=True
        )
    stack.callback(stop, process)
    return process


def stop(process):
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def wait_until(condition, what):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, f"waited {PATIENCE} s for {what}"
        time.sleep(0.05)


if __name__ == "__main__":
    main()
