/** Requests as they travel, without the client library: what runs once, what is answered, where it stops. */
import { Host } from "../../../workbench/host/host";
import { runBatch } from "../../../workbench/host/batch";
import { objectModel } from "../../../workbench/host/objects/workbook";
import type { WireAction, WirePath } from "../../../workbench/host/wire";
import { newWorkbook } from "../../../workbench/model/workbook";

const instantiate = 1;
const query = 2;
const method = 3;
const setProperty = 4;
const trace = 5;
const queryAsJson = 7;
const updateState = 9;

const workbookPath: WirePath = { Id: 1, ObjectPathType: 1, Name: "" };
const sheetsPath: WirePath = { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };
const addPath: WirePath = {
  Id: 3,
  ObjectPathType: 3,
  Name: "Add",
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: ["指标"] },
};

function send(actions: readonly WireAction[], paths: readonly WirePath[], host = newHost()) {
  return runBatch(host, {
    Actions: actions,
    ObjectPaths: Object.fromEntries(paths.map((path) => [path.Id, path])),
  });
}

function newHost(): Host {
  return new Host(newWorkbook(), objectModel, (workbook) => {
    workbook.changes = [];
  });
}

function action(Id: number, ActionType: number, ObjectPathId: number, more: Partial<WireAction> = {}): WireAction {
  return { Id, ActionType, Name: "", ObjectPathId, ...more };
}

test("a method path runs once, however often it is instantiated and used", () => {
  const host = newHost();
  const answer = send(
    [
      action(1, instantiate, 3),
      action(2, instantiate, 3),
      action(3, setProperty, 3, { Name: "TabColor", ArgumentInfo: { Arguments: ["red"] } }),
      action(4, query, 3, { QueryInfo: { Select: ["name", "tabColor"] } }),
    ],
    [workbookPath, sheetsPath, addPath],
    host,
  );
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "指标"]);
  const id = host.workbook.sheets[1]?.id;
  expect(answer.Results).toEqual([
    { ActionId: 1, Value: { Id: id } },
    { ActionId: 2, Value: { Id: id } },
    { ActionId: 4, Value: { Id: id, Name: "指标", TabColor: "#FF0000" } },
  ]);
});

test("a kept range answers its second instantiation with the reference under which later requests ask for it", () => {
  const host = newHost();
  const sheetPath: WirePath = { ...sheetsPath, Id: 4, ObjectPathType: 5, Name: "", ParentObjectPathId: 2 };
  const rangePath: WirePath = {
    Id: 5,
    ObjectPathType: 3,
    Name: "GetRange",
    ParentObjectPathId: 4,
    ArgumentInfo: { Arguments: ["B2"] },
  };
  const first = send(
    [action(1, instantiate, 5), action(2, method, 5, { Name: "_KeepReference" }), action(3, instantiate, 5)],
    [workbookPath, sheetsPath, { ...sheetPath, ArgumentInfo: { Arguments: ["Sheet1"] } }, rangePath],
    host,
  );
  expect(first.Results).toEqual([
    { ActionId: 1, Value: {} },
    { ActionId: 2, Value: null },
    { ActionId: 3, Value: { _ReferenceId: "r1" } },
  ]);
  const kept: WirePath = { Id: 9, ObjectPathType: 6, Name: "r1" };
  const asked = action(4, query, 9, { QueryInfo: { Select: ["address"] } });
  expect(send([asked], [kept], host).Results[0]?.Value).toMatchObject({ Address: "Sheet1!B2" });
  const release = action(5, method, 1, { Name: "_RemoveReference", ArgumentInfo: { Arguments: ["r1"] } });
  expect(send([release, asked], [workbookPath, kept], host).Error).toMatchObject({ Code: "InvalidObjectPath" });
});

test("null objects answer null, and so do their children", () => {
  const missing: WirePath = { ...addPath, Name: "GetItemOrNullObject", ArgumentInfo: { Arguments: ["无"] } };
  const child: WirePath = { Id: 4, ObjectPathType: 4, Name: "Tables", ParentObjectPathId: 3 };
  const answer = send(
    [action(1, instantiate, 3), action(2, query, 3), action(3, instantiate, 4)],
    [workbookPath, sheetsPath, missing, child],
  );
  expect(answer.Results.map(({ Value }) => Value)).toEqual([null, null, null]);
});

test("a request stops at the action that is refused and says which and where; what came before stays", () => {
  const host = newHost();
  const answer = send(
    [
      action(1, instantiate, 3),
      action(2, setProperty, 3, { Name: "Name", ArgumentInfo: { Arguments: ["a/b"] } }),
      action(3, setProperty, 3, { Name: "TabColor", ArgumentInfo: { Arguments: ["red"] } }),
    ],
    [workbookPath, sheetsPath, addPath],
    host,
  );
  expect(answer.Results).toHaveLength(1);
  expect(answer.Error).toMatchObject({ Code: "InvalidArgument", Location: "Worksheet.name", ActionIndex: 1 });
  expect(host.workbook.sheets[1]).toMatchObject({ name: "指标", tabColor: null });
});

test("a traced action is named and answered, as registering for an event waits for it", () => {
  const answer = send([action(7, trace, 1)], [workbookPath]);
  expect(answer).toMatchObject({ TraceIds: [7], Results: [{ ActionId: 7, Value: null }] });
});

test("a query as JSON spells names as the add-in does; collections go through to their items", () => {
  const info = { Select: ["items/name", "items/protection/protected"] };
  const asJson = send([action(1, queryAsJson, 2, { QueryInfo: info })], [workbookPath, sheetsPath]);
  expect(asJson.Results[0]?.Value).toEqual({ items: [{ name: "Sheet1", protection: { protected: false } }] });
  const asWire = send([action(1, query, 2, { QueryInfo: info })], [workbookPath, sheetsPath]);
  expect(asWire.Results[0]?.Value).toMatchObject({ _Items: [{ Name: "Sheet1", Protection: { Protected: false } }] });
});

test("a part of a collection says at which place its items stand", () => {
  const host = newHost();
  const four = ["a", "b", "c", "d"].map((name, index): WirePath => ({
    ...addPath,
    Id: 10 + index,
    ArgumentInfo: { Arguments: [name] },
  }));
  send(
    four.map(({ Id }) => action(Id, instantiate, Id)),
    [workbookPath, sheetsPath, ...four],
    host,
  );
  const part = action(1, query, 2, { QueryInfo: { Select: ["name"], Top: 2, Skip: 1 } });
  expect(send([part], [workbookPath, sheetsPath], host).Results[0]?.Value).toMatchObject({
    _Items: [
      { Name: "a", _Index: 1 },
      { Name: "b", _Index: 2 },
    ],
  });
});

test("an update sets properties of the object and of those behind it", () => {
  const host = newHost();
  const state = { tabColor: "blue", pageLayout: { orientation: "Landscape" } };
  send([action(1, updateState, 3, { ObjectState: state })], [workbookPath, sheetsPath, addPath], host);
  expect(host.workbook.sheets[1]).toMatchObject({ tabColor: "#0000FF", page: { orientation: "Landscape" } });
});

test.each([
  [action(1, method, 1, { Name: "Frobnicate" }), "Workbook.Frobnicate is not implemented by the workbench"],
  [action(1, query, 2, { QueryInfo: { Select: ["colour"] } }), "Worksheet.colour is not implemented by the workbench"],
  [
    action(1, setProperty, 1, { Name: "Title", ArgumentInfo: { Arguments: [1] } }),
    "Workbook.Title (set) is not implemented by the workbench",
  ],
  [action(1, 6, 1), "Actions of type 6 are not implemented by the workbench"],
])("what the workbench does not know is named: %#", (unknown, message) => {
  expect(send([unknown], [workbookPath, sheetsPath]).Error).toMatchObject({
    Code: "NotImplemented",
    Message: message,
    ActionIndex: 0,
  });
});
