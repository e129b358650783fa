// Asks the TypeScript compiler about every use of a module, member, option or argument list on the wanted lines.
// Run as `node witness.mjs COMPILER_PACKAGE FOLDER` with {"files": {"path": [[first, last], ...] | null}} on standard
// input; answers {"uses": [...], "unread": [...]} as review/phantom/typescript/facts.py reads it.
// It judges nothing: which facts prove an absence is decided there.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [compiler, folder] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(path.join(compiler, "dist", file)));
const { API, ObjectFlags, SignatureKind, SymbolFlags, TypeFlags } = await load("api/sync/api.js");
const { NodeFlags, SyntaxKind } = await load("ast/index.js");

const CODES = new Map(
  Object.entries({
    module: [2307, 2792, 2882],
    import: [2305, 2614, 2724],
    member: [2339, 2551, 2305, 2614, 2724, 2694],
    option: [2353, 2561],
    arguments: [2554, 2555],
  }),
);
const MOST_OWNERS = 12;
const MOST_FILES = 200;
const MOST_NAMES = 2000;

const request = JSON.parse(readFileSync(0, "utf8"));
const api = new API({ cwd: folder });
const config = path.join(folder, "tsconfig.json");
const project = api.updateSnapshot({ openProjects: [config] }).getProject(config);
const { checker, program } = project;

const uses = [];
const unread = [];
for (const [name, lines] of Object.entries(request.files)) {
  const file = program.getSourceFile(path.join(folder, name));
  if (file) uses.push(...usesIn(file, name, lines));
  else unread.push(name);
}
api.close();
process.stdout.write(JSON.stringify({ uses, unread }));

function usesIn(file, name, lines) {
  const starts = lineStarts(file.text);
  const lineOf = (position) => upperBound(starts, position);
  const wanted = (node) => {
    const first = lineOf(node.getStart(file));
    return !lines || lines.some(([from, to]) => first <= to && lineOf(node.end) >= from);
  };
  const found = candidates(file, wanted);
  const problems = problemsByStart(file, found);
  const receivers = found.filter((use) => use.receiver);
  const types = receivers.length ? checker.getTypeAtLocation(receivers.map((use) => use.receiver)) : [];
  receivers.forEach((use, index) => (use.type = types[index]));
  return found.map((use) => ({
    path: name,
    line: lineOf(use.node.getStart(file)),
    column: use.node.getStart(file) - starts[lineOf(use.node.getStart(file)) - 1] + 1,
    kind: use.kind,
    name: use.name,
    ...outcome(use, problems.get(use)),
    ...use.marks,
  }));
}

// Every use on a wanted line, as {kind, name, node, receiver?, spots, marks}; a problem belongs to the use that has
// its start among its spots.
function candidates(file, wanted) {
  const found = [];
  const guarded = guardedNames(file);
  const add = (kind, node, name, rest = {}) => {
    if (node && wanted(node)) found.push({ kind, node, name, spots: [node.getStart(file)], marks: {}, ...rest });
  };
  const visit = (node) => {
    switch (node.kind) {
      case SyntaxKind.ImportDeclaration:
      case SyntaxKind.ExportDeclaration:
      case SyntaxKind.JSImportDeclaration:
        if (node.moduleSpecifier) add("module", node.moduleSpecifier, node.moduleSpecifier.text);
        break;
      case SyntaxKind.ExternalModuleReference:
        if (node.expression.kind === SyntaxKind.StringLiteral) add("module", node.expression, node.expression.text);
        break;
      case SyntaxKind.ImportSpecifier:
      case SyntaxKind.ExportSpecifier: {
        const specifier = node.parent.parent.moduleSpecifier ?? node.parent.parent.parent.moduleSpecifier;
        const imported = node.propertyName ?? node.name;
        if (specifier) add("import", imported, imported.text, { specifier });
        break;
      }
      case SyntaxKind.CallExpression:
      case SyntaxKind.NewExpression:
        addCall(node);
        break;
      case SyntaxKind.PropertyAccessExpression:
        add("member", node.name, node.name.text, {
          receiver: node.expression,
          marks: {
            called: node.parent.kind === SyntaxKind.CallExpression && node.parent.expression === node,
            written: isWritten(node),
            guarded: guarded.has(node.name.text) || Boolean(node.questionDotToken),
          },
        });
        break;
      case SyntaxKind.BindingElement:
        addBinding(node);
        break;
      case SyntaxKind.QualifiedName:
        add("member", node.right, node.right.text, { receiver: node.left, namespace: node.left });
        break;
      case SyntaxKind.PropertyAssignment:
      case SyntaxKind.ShorthandPropertyAssignment:
      case SyntaxKind.MethodDeclaration:
        if (node.parent.kind === SyntaxKind.ObjectLiteralExpression && node.name.text !== undefined)
          add("option", node.name, node.name.text, { literal: node.parent });
        break;
    }
    node.forEachChild(visit);
  };
  const addCall = (node) => {
    const callee = node.expression;
    const [first] = node.arguments ?? [];
    const isImport = callee.kind === SyntaxKind.ImportKeyword;
    const isRequire = callee.kind === SyntaxKind.Identifier && callee.text === "require";
    if (isImport || isRequire) {
      if (first?.kind === SyntaxKind.StringLiteral)
        add("module", first, first.text, { marks: { guarded: isTried(node), required: isRequire } });
      return;
    }
    const named = callee.name ?? callee;
    add("arguments", named, callee.name?.text ?? callee.text ?? "", {
      call: node,
      spots: [named.getStart(file), ...(node.arguments ?? []).map((argument) => argument.getStart(file))],
      marks: { given: (node.arguments ?? []).length },
    });
  };
  const addBinding = (node) => {
    const declaration = node.parent.parent;
    const name = node.propertyName ?? node.name;
    if (node.parent.kind !== SyntaxKind.ObjectBindingPattern || node.dotDotDotToken || !declaration.initializer) return;
    if (declaration.kind !== SyntaxKind.VariableDeclaration || name.kind !== SyntaxKind.Identifier) return;
    const marks = { guarded: Boolean(node.initializer) };
    add("member", name, name.text, { receiver: declaration.initializer, marks });
  };
  visit(file);
  return found;
}

function isWritten(node) {
  const { parent } = node;
  if (parent.kind === SyntaxKind.DeleteExpression) return true;
  return parent.kind === SyntaxKind.BinaryExpression && parent.left === node && isAssignment(parent.operatorToken.kind);
}

function isAssignment(kind) {
  return kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment;
}

// Names that the file asks for before it uses them: `if (x.name)`, `typeof x.name`, `x.name && ...`, `"name" in x`,
// `x.name?.()`; and those that it sets itself.
function guardedNames(file) {
  const names = new Set();
  const asked = (node) => {
    if (!node) return;
    if (node.kind === SyntaxKind.PropertyAccessExpression) names.add(node.name.text);
    if (isOperand(node)) node.forEachChild(asked);
  };
  const visit = (node) => {
    if (node.kind === SyntaxKind.IfStatement) asked(node.expression);
    if (node.kind === SyntaxKind.ConditionalExpression) asked(node.condition);
    if (node.kind === SyntaxKind.TypeOfExpression) asked(node.expression);
    if (node.kind === SyntaxKind.CallExpression && node.questionDotToken) asked(node.expression);
    if (node.kind === SyntaxKind.PropertyAccessExpression && isWritten(node)) names.add(node.name.text);
    if (node.kind === SyntaxKind.BinaryExpression) {
      const operator = node.operatorToken.kind;
      if (operator === SyntaxKind.InKeyword && node.left.text !== undefined) names.add(node.left.text);
      if ([SyntaxKind.BarBarToken, SyntaxKind.AmpersandAmpersandToken, SyntaxKind.QuestionQuestionToken].includes(operator))
        asked(node.left);
    }
    node.forEachChild(visit);
  };
  visit(file);
  return names;
}

function isOperand(node) {
  return [SyntaxKind.BinaryExpression, SyntaxKind.PrefixUnaryExpression, SyntaxKind.ParenthesizedExpression].includes(
    node.kind,
  );
}

function isTried(node) {
  for (let at = node; at.parent; at = at.parent)
    if (at.parent.kind === SyntaxKind.TryStatement && at.parent.tryBlock === at) return true;
  const name = node.parent.name?.text;
  return node.parent.kind === SyntaxKind.PropertyAccessExpression && (name === "catch" || name === "then");
}

function problemsByStart(file, found) {
  const bySpot = new Map();
  for (const use of found) for (const spot of use.spots) bySpot.set(`${use.kind} ${spot}`, use);
  const problems = new Map();
  for (const problem of program.getSemanticDiagnostics(file.fileName)) {
    for (const [kind, codes] of CODES) {
      const use = codes.includes(problem.code) && bySpot.get(`${kind} ${problem.pos}`);
      if (use && !problems.has(use)) problems.set(use, problem);
    }
  }
  return problems;
}

function outcome(use, problem) {
  if (!problem) return { state: isOpaque(use) ? "opaque" : "resolved" };
  const told = { state: "failed", code: problem.code, text: problem.text };
  if (use.kind === "module") return told;
  return { ...told, ...details(use) };
}

function isOpaque(use) {
  if (use.namespace) return !checker.getSymbolAtLocation(use.node);
  if (use.kind === "member") return !use.type || Boolean(use.type.flags & TypeFlags.AnyOrUnknown);
  if (use.kind === "module") return !checker.getSymbolAtLocation(use.node);
  return false;
}

function details(use) {
  if (use.kind === "import") return ofModule(checker.getSymbolAtLocation(use.specifier));
  if (use.kind === "arguments") return ofSignature(use.call);
  if (use.namespace) return ofModule(unaliased(checker.getSymbolAtLocation(use.namespace)));
  const variable = Boolean(use.receiver) && mayHoldAnother(use.receiver);
  const type = use.kind === "option" ? checker.getContextualType(use.literal) : use.type;
  if (!type) return { owners: [] };
  // A string beside an options object (`string | Options`) has no part in what the object may hold.
  const isPart = (part) => use.kind !== "option" || !(part.flags & TypeFlags.Primitive);
  const parts = constituents(type).filter(isPart);
  return {
    owners: parts.slice(0, MOST_OWNERS).map((part) => describe(part, use.name)),
    ...(parts.length > MOST_OWNERS && { truncated: true }),
    variable,
    names: [...new Set(parts.slice(0, MOST_OWNERS).flatMap(propertyNames))].slice(0, MOST_NAMES),
  };
}

// Whether an expression is a variable or property of the project's own whose value another line may replace. The
// compiler guesses its type from the first value; a script keeps no promise to leave it at that.
function mayHoldAnother(node) {
  const named = node.kind === SyntaxKind.PropertyAccessExpression ? node.name : node;
  if (node.kind === SyntaxKind.ThisKeyword) return true;
  if (named.kind !== SyntaxKind.Identifier) return false;
  const handle = checker.getSymbolAtLocation(named)?.valueDeclaration;
  if (!handle || !isOwn(handle.path)) return false;
  const declaration = handle.resolve(project);
  if (declaration?.kind === SyntaxKind.Parameter) return Boolean(declaration.initializer);
  return declaration?.kind !== SyntaxKind.VariableDeclaration || !(declaration.parent.flags & NodeFlags.Const);
}

function isOwn(file) {
  const inside = relative(file);
  return !inside.startsWith("lib:") && !inside.split("/").includes("node_modules");
}

function unaliased(symbol) {
  return symbol && symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function ofModule(symbol) {
  if (!symbol) return { owners: [] };
  const exported = checker.getExportsOfModule(symbol).map((each) => each.name);
  return { owners: [{ text: symbol.name, ...origin(symbol), open: openings(symbol) }], names: exported.slice(0, MOST_NAMES) };
}

function ofSignature(call) {
  const signature = checker.getResolvedSignature(call);
  const handle = signature?.declaration;
  if (!handle) return { owners: [] };
  const type = checker.getTypeAtLocation(call.expression);
  const kind = call.kind === SyntaxKind.NewExpression ? SignatureKind.Construct : SignatureKind.Call;
  const shapes = checker.getSignaturesOfType(type, kind).map((each) => ({
    parameters: each.getParameters().map((parameter) => parameter.name),
    rest: each.hasRestParameter,
  }));
  const owner = { text: "", files: [relative(handle.path)], kind: SyntaxKind[handle.kind], open: [] };
  return { owners: [owner], shapes, names: [] };
}

function constituents(type) {
  return type.isUnionType() ? type.getTypes().flatMap(constituents) : [type];
}

function propertyNames(type) {
  return checker.getPropertiesOfType(checker.getApparentType(type) ?? type).map((property) => property.name);
}

function describe(type, name) {
  const text = checker.typeToString(type).slice(0, 300);
  const unproven = (reason) => ({ text, files: [], kind: "", open: [reason] });
  if (type.isErrorType() || type.flags & TypeFlags.Any) return unproven("any");
  if (type.flags & (TypeFlags.Unknown | TypeFlags.Never | TypeFlags.VoidLike | TypeFlags.Null | TypeFlags.NonPrimitive))
    return unproven("nothing is known of it");
  if (type.flags & (TypeFlags.Instantiable & ~TypeFlags.StringLike)) return unproven("generic");
  const apparent = checker.getApparentType(type) ?? type;
  if (checker.getPropertyOfType(apparent, name)) return unproven("has it");
  if (type.isIntersectionType()) return ofIntersection(type, name, text);
  const symbol = apparent.getSymbol();
  if (!symbol) return unproven("has no declaration");
  const open = openings(symbol);
  if (apparent.objectFlags & ObjectFlags.Mapped) open.push("mapped");
  const fallback = symbol.flags & SymbolFlags.Module && symbol.getExports().get("default");
  const unwrapped = fallback && checker.getTypeOfSymbol(fallback);
  if (unwrapped && (unwrapped.flags & TypeFlags.Any || checker.getPropertyOfType(unwrapped, name)))
    open.push("on its default export");
  return { text, name: symbol.name, ...origin(symbol), open };
}

function ofIntersection(type, name, text) {
  const parts = type.getTypes().map((part) => describe(part, name));
  const named = parts.filter((part) => !part.open.includes("mapped"));
  return {
    text,
    name: named[0]?.name ?? "",
    kind: named[0]?.kind ?? "",
    files: [...new Set(parts.flatMap((part) => part.files))],
    open: [...new Set((named.length ? named : parts).flatMap((part) => part.open))],
  };
}

function origin(symbol) {
  const files = [...new Set(symbol.declarations.map((handle) => relative(handle.path)))].slice(0, MOST_FILES);
  return { files, kind: SyntaxKind[symbol.declarations[0]?.kind] ?? "", line: lineOfDeclaration(symbol) };
}

function lineOfDeclaration(symbol) {
  const handle = symbol.declarations[0];
  if (!handle || isLarge(handle.path) || handle.kind === SyntaxKind.SourceFile) return 1;
  const node = handle.resolve(project);
  const file = node && program.getSourceFile(handle.path);
  return file ? upperBound(lineStarts(file.text), node.getStart(file)) : 1;
}

// Why a declaration may have more than the compiler sees: something that it builds on could not be resolved, or it
// extends an interface that is empty so that others fill it.
function openings(symbol, seen = new Set()) {
  const open = [];
  for (const handle of symbol.declarations) {
    const key = `${handle.path} ${handle.index}`;
    if (seen.has(key) || isLarge(handle.path) || seen.size > MOST_FILES) continue;
    seen.add(key);
    const node = handle.resolve(project);
    if (!node) continue;
    open.push(...(node.heritageClauses ? fromHeritage(node, seen) : fromStars(node, seen)));
  }
  return [...new Set(open)];
}

function fromHeritage(node, seen) {
  return [...node.heritageClauses].flatMap((clause) =>
    [...clause.types].flatMap((base) => {
      const type = checker.getTypeAtLocation(base);
      if (!type || type.isErrorType() || type.flags & TypeFlags.Any) return ["extends something unresolved"];
      const symbol = type.getSymbol();
      if (!symbol) return [];
      const empty = !checker.getPropertiesOfType(type).length && !type.isUnionType();
      return [...(empty ? ["extends an empty interface"] : []), ...openings(symbol, seen)];
    }),
  );
}

function fromStars(node, seen) {
  const statements = node.statements ?? node.body?.statements ?? [];
  return [...statements].flatMap((statement) => {
    if (statement.kind !== SyntaxKind.ExportDeclaration || statement.exportClause || !statement.moduleSpecifier) return [];
    const target = checker.getSymbolAtLocation(statement.moduleSpecifier);
    return target ? openings(target, seen) : ["re-exports something unresolved"];
  });
}

function isLarge(file) {
  return relative(file).startsWith("lib:");
}

// A path inside the folder, or `lib:NAME` for a file that comes with the compiler.
function relative(file) {
  const inside = path.relative(folder, file);
  return inside.startsWith("..") ? `lib:${path.basename(file)}` : inside;
}

function lineStarts(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

// How many of the ascending numbers are at most `value`.
function upperBound(numbers, value) {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
