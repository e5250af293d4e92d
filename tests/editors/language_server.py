"""Drives yaml-language-server, which VS Code and most other editors ask, over its standard input and output."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, NamedTuple

HERE = Path(__file__).resolve().parent
SERVER = HERE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
Settings = Mapping[str, Any]


class Complaint(NamedTuple):
    """What the server finds wrong; lines count from 1, as `check` counts them."""

    line: int
    message: str


class LanguageServer:
    """One server, and what is asked of it; it answers in the order of the questions."""

    def __init__(self, to: IO[bytes], of: IO[bytes], root: Path, settings: Settings) -> None:
        self.to, self.of = to, of
        self.settings = settings
        self.asked = 0
        self.complaints: dict[str, list[Complaint]] = {}
        documents = {"completion": {"completionItem": {"documentationFormat": ["markdown"]}}, "hover": {}}
        capabilities = {"workspace": {"configuration": True}, "textDocument": documents}
        self.ask("initialize", {"processId": None, "rootUri": root.as_uri(), "capabilities": capabilities})
        self.tell("initialized", {})

    def open(self, file: Path, text: str, *, named: bool = False) -> str:
        """Open a text as if it stood in that file, or beside it; the answer is the address under which it is known."""
        self.asked += 1
        beside = file.with_name(f"{self.asked}-{file.name}")  # never twice: that a file was closed is answered as well
        address = (file if named else beside).as_uri()
        document = {"uri": address, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return address

    def found(self, address: str) -> list[Complaint]:
        """What is wrong with an open text, once the server has said so."""
        while address not in self.complaints:
            self.heed(self.receive())
        self.tell("textDocument/didClose", {"textDocument": {"uri": address}})
        return self.complaints[address]

    def completions(self, file: Path, text: str, line: int, column: int) -> list[dict[str, Any]]:
        """What is offered at a place of a text, lines and columns from 0."""
        answer = self.at("completion", file, text, line, column)
        return list(answer["items"] if isinstance(answer, dict) else answer or [])

    def hover(self, file: Path, text: str, line: int, column: int) -> str:
        """What is shown over a place of a text."""
        answer = self.at("hover", file, text, line, column)
        return str(answer["contents"]["value"]) if answer else ""

    def at(self, question: str, file: Path, text: str, line: int, column: int, *, named: bool = False) -> Any:
        address = self.open(file, text, named=named)
        place = {"textDocument": {"uri": address}, "position": {"line": line, "character": column}}
        answer = self.ask(f"textDocument/{question}", place)
        self.tell("textDocument/didClose", {"textDocument": {"uri": address}})
        return answer

    def ask(self, method: str, asked: Mapping[str, Any]) -> Any:
        self.asked += 1
        number = self.asked
        self.send({"id": number, "method": method, "params": asked})
        while True:
            message = self.receive()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message.get("result")
            self.heed(message)

    def tell(self, method: str, told: Mapping[str, Any]) -> None:
        self.send({"method": method, "params": told})

    def heed(self, message: Mapping[str, Any]) -> None:
        """Answer what the server asks, and keep what it says of files."""
        if message.get("method") == "textDocument/publishDiagnostics":
            held = message["params"]
            found = [Complaint(one["range"]["start"]["line"] + 1, one["message"]) for one in held["diagnostics"]]
            self.complaints[held["uri"]] = sorted(found)
        elif message.get("method") == "workspace/configuration":
            wanted = [self.settings.get(one["section"]) for one in message["params"]["items"]]
            self.send({"id": message["id"], "result": wanted})
        elif "id" in message and "method" in message:
            self.send({"id": message["id"], "result": None})

    def send(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.to.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.to.flush()

    def receive(self) -> dict[str, Any]:
        length = 0
        while line := self.of.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server has ended"
        held: dict[str, Any] = json.loads(self.of.read(length))
        return held


@contextmanager
def serving(root: Path, settings: Settings) -> Iterator[LanguageServer]:
    """A server for a workspace with the settings of its editor, `yaml.hover` and the like."""
    nested: dict[str, Any] = {}
    for name, value in settings.items():
        section, _, key = name.partition(".")
        if key and not name.startswith("["):
            _put(nested.setdefault(section, {}), key, value)
    command = ["node", str(SERVER), "--stdio"]
    with subprocess.Popen(command, cwd=HERE, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield LanguageServer(process.stdin, process.stdout, root, nested)
        finally:
            process.kill()


def _put(section: dict[str, Any], key: str, value: object) -> None:
    first, _, rest = key.partition(".")
    if rest:
        _put(section.setdefault(first, {}), rest, value)
    else:
        section[first] = value
