"""What statements do: bind names, branch, repeat, end a function."""

from __future__ import annotations

import ast
from dataclasses import replace

from review.taint import containers, sources
from review.taint.flow import Flow
from review.taint.machine import Frame
from review.taint.state import Container, list_of
from review.taint.values import (
    CLEAN,
    UNKNOWN,
    Class,
    Function,
    Value,
    in_form,
    join,
    join_all,
    passing,
)

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


class Statements(Flow):
    """Walks through statements, changing the current state."""

    def framed(self, function: Function, name: str) -> Frame:
        """The frame in which a function is walked through."""
        return Frame(name, function.node, function.owner, function.closure)

    def bind(self, target: ast.expr, value: Value) -> None:
        """Assign to a target: names, attributes, items, and what they are unpacked into."""
        if isinstance(target, ast.Name):
            self._assign_name(target.id, passing(value, self.at(target)), target)
        elif isinstance(target, ast.Starred):
            is_list = any(held.kind == "list" for held in self.held(value))
            self.bind(target.value, value if is_list else self.new(Container("list", {}, self.elements(value))))
        elif isinstance(target, ast.Tuple | ast.List):
            self._unpack(target.elts, value)
        elif isinstance(target, ast.Attribute):
            self._assign_attribute(target, value)
        elif isinstance(target, ast.Subscript):
            self._assign_item(target, value)

    def _assign_name(self, name: str, value: Value, target: ast.AST | None = None) -> None:
        if value.taints and target is not None:
            self.arrive(self.view(f"{name}.<assign>", target, value))
        if name in self.frame.foreign or self.frame.node is None:
            self.module.globals[name] = value
        if self.frame.node is not None:
            self.state.variables[name] = value

    def _unpack(self, targets: list[ast.expr], value: Value) -> None:
        known = next((held.values_in_order for held in self.held(value)), None)
        starred = [at for at, target in enumerate(targets) if isinstance(target, ast.Starred)]
        if known is not None and len(starred) == 1 and len(known) >= len(targets) - 1:
            end = starred[0] + len(known) - len(targets) + 1
            many = self.new(list_of(known[starred[0] : end]))
            known = [*known[: starred[0]], many, *known[end:]]
        fits = known is not None and len(known) == len(targets)
        element = CLEAN if known is not None and fits else self.elements(value)
        if value.taints and not value.refs:
            element = in_form(Value(value.taints), "part")
        for index, target in enumerate(targets):
            self.bind(target, known[index] if known is not None and fits else element)

    def _assign_attribute(self, target: ast.Attribute, value: Value) -> None:
        owner = self.evaluate(target.value)
        self._put(owner, target.attr, value)
        name = owner.name or self.called(target.value)
        self.arrive(self.view(f"{name}.{target.attr}.=", target, value, receiver=owner))

    def _assign_item(self, target: ast.Subscript, value: Value) -> None:
        owner = self.evaluate(target.value)
        key = self.evaluate(target.slice) if not isinstance(target.slice, ast.Slice) else CLEAN
        index = key.only()
        if owner.refs and (index is UNKNOWN or not isinstance(index, str | int)):
            for ref in owner.refs:
                self.state.heap[ref] = self.state.heap[ref].put_anywhere(Value(value.taints | key.taints))
        elif owner.refs:
            self._put(owner, index, value)
        name = owner.name or self.called(target.value)
        self.arrive(self.view(f"{name}.[]=", target, key, value, receiver=owner))

    def _put(self, owner: Value, key: object, value: Value) -> None:
        certain = len(owner.refs) == 1
        for ref in owner.refs:
            held = self.state.heap[ref]
            if held.kind == "set":
                continue
            self.state.heap[ref] = held.put(key, value if certain else join(held.at(key), value))

    def _on_assign(self, node: ast.Assign) -> None:
        value = self.evaluate(node.value)
        for target in node.targets:
            self.bind(target, value)

    def _on_annotated(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.bind(node.target, self.evaluate(node.value))

    def _on_augmented(self, node: ast.AugAssign) -> None:
        reading = ast.copy_location(ast.BinOp(node.target, node.op, node.value), node)
        target = self.evaluate(node.target)
        for ref, held in [(ref, self.state.heap[ref]) for ref in target.refs]:
            if held.kind == "list":
                added = self.evaluate(node.value)
                whole = join_all([self.elements(added), Value(added.taints)])
                self.state.heap[ref] = held.put_anywhere(whole) if added.taints or added.refs else held
                return
        self.bind(node.target, self.evaluate(reading))

    def _on_expression(self, node: ast.Expr) -> None:
        self.evaluate(node.value)

    def _on_return(self, node: ast.Return) -> None:
        value = self.evaluate(node.value) if node.value is not None else Value(consts=(None,))
        if value.taints or value.refs:
            self._arrive_returned(value, node)
        self.frame.returns.append((value, self.state.copy()))
        self.state.alive = False

    def _arrive_returned(self, value: Value, node: ast.Return) -> None:
        """What a view returns is sent to the client; what another function returns is up to its caller."""
        if not self.frame.framework and len(self.stack) > 1:
            return
        values = next((held.values_in_order for held in self.held(value) if held.values_in_order), None)
        body = values[0] if values and isinstance(node.value, ast.Tuple) else value
        if not body.refs and not (values and any(self._names_other_type(part) for part in values[1:])):
            self.arrive(self.view(f"{self.frame.framework or 'function'}.<return>", node, body))

    def _names_other_type(self, headers: Value) -> bool:
        """Whether the headers of a response say that it is no HTML."""
        texts = [str(held.at("Content-Type").only()) for held in self.held(headers) if "Content-Type" in held.items]
        return any("html" not in text for text in texts)

    def _on_raise(self, node: ast.Raise) -> None:
        if node.exc is not None:
            self.evaluate(node.exc)
        if self.frame.raised:
            self.frame.raised[-1].append(self.state.copy())
        self.state.alive = False

    def _on_assert(self, node: ast.Assert) -> None:
        self._assume(self.evaluate(node.test), True)

    def _on_function(self, node: FunctionNode) -> None:
        for default in (*node.args.defaults, *node.args.kw_defaults):
            if default is not None:
                self.evaluate(default)
        closure = dict(self.frame.closure)
        if self.frame.node is not None and not isinstance(self.frame.node, ast.ClassDef):
            closure |= self.state.variables
        self._assign_name(node.name, Value(known=Function(node, closure, self.module)))
        if self.module is self.home:
            self.defined.append((node, closure))

    def _on_class(self, node: ast.ClassDef) -> None:
        outer = self.state.variables, self.frame
        self.frame = Frame(node.name, node, None, {**self.frame.closure, **self.state.variables})
        self.state.variables = {}
        bases = tuple(self.evaluate(base) for base in node.bases)
        defined = len(self.defined)
        self.walk(node.body)
        members = self.state.variables
        self.state.variables, self.frame = outer
        del self.defined[defined:]  # methods are walked through with their object
        known = Class(node, members, bases)
        owned = {name: _owned(member, known) for name, member in members.items()}
        members.update(owned)
        self._assign_name(node.name, Value(known=known))
        if self.module is self.home:
            self.classes.append(known)

    def _on_import(self, node: ast.Import) -> None:
        for alias in node.names:
            meant = alias.name if alias.asname else alias.name.partition(".")[0]
            self._assign_name(alias.asname or meant, self.files.imported(self.module.path, 0, meant))

    def _on_import_from(self, node: ast.ImportFrom) -> None:
        module = node.module or ""
        for alias in node.names:
            dotted = f"{module}.{alias.name}".lstrip(".")
            if dotted in sources.REQUEST_OBJECTS:  # a framework's request object is known by one name
                self._assign_name(alias.asname or alias.name, Value(name=sources.REQUEST))
            elif alias.name == "*":
                for name, value in self.files.everything_of(self.module.path, node.level, module).items():
                    self._assign_name(name, value)
            else:
                value = self.files.imported(self.module.path, node.level, dotted)
                self._assign_name(alias.asname or alias.name, value)

    def _on_scope(self, node: ast.Global | ast.Nonlocal) -> None:
        self.frame.foreign.update(node.names)

    def _on_delete(self, node: ast.Delete) -> None:
        for target in node.targets:
            if isinstance(target, ast.Name):
                self.state.variables.pop(target.id, None)
            elif isinstance(target, ast.Subscript) and not isinstance(target.slice, ast.Slice):
                owner, key = self.evaluate(target.value), self.evaluate(target.slice)
                for ref in owner.refs:
                    answer = containers.apply("pop", self.state.heap[ref], [key], {})
                    self.state.heap[ref] = answer[0] if answer is not None else self.state.heap[ref]


def _owned(member: Value, owner: Class) -> Value:
    return replace(member, known=replace(member.known, owner=owner)) if isinstance(member.known, Function) else member
