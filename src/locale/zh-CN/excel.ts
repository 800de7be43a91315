/** What to tell the planner when Excel could not be written, and what to do. */
export const excel = {
  sheetExists: (detail: string) => `工作簿里已有工作表“${detail}”。请先改名或删除它，再写入。工作簿未改动。`,
  sheetMissing: (detail: string) => `找不到工作表“${detail}”，可能已被删除或改名。请重新选择写入位置。工作簿未改动。`,
  placeOccupied: (detail: string) => `${detail} 里已有内容。请选择空白区域，或写入新工作表。工作簿未改动。`,
  nameTaken: (detail: string) =>
    `名称“${detail}”已被占用，可能这份工作簿已写入过报告。请换一个工作簿，或删除原有的表。工作簿未改动。`,
  workbookProtected: () => `工作簿结构受保护，不能新增工作表。请在“审阅”里取消“保护工作簿”后再试。工作簿未改动。`,
  sheetProtected: (detail: string) => `工作表“${detail}”受保护。请在“审阅”里取消“保护工作表”后再试。工作簿未改动。`,
  cellEditing: () => `有单元格正在编辑。请按 Enter 或 Esc 结束编辑后再试。工作簿未改动。`,
  busy: () => `Excel 正忙。请稍等几秒再试。工作簿未改动。`,
  sessionLost: () => `与 Excel 的连接已中断。请保存并重新打开工作簿后再试。`,
  rowsChanged: (detail: string) => `预览之后，这些行又有改动：${detail}。请重新预览后再更新。工作簿未改动。`,
  tableMissing: (detail: string) =>
    `这份工作簿里没有表“${detail}”，可能已被删除，或不是由本加载项写入的。请恢复该表，或重新写入报告。工作簿未改动。`,
  columnMissing: (detail: string) =>
    `找不到名称“${detail}”所指的列，可能该列或该名称已被删除。请用撤销恢复该列。工作簿未改动。`,
  refused: (detail: string) => `Excel 拒绝了这次操作：${detail}。工作簿未改动。`,
  halfWritten: (detail: string) => `写入中断，且未能全部撤回。请手工删除这些工作表后重试：${detail}。`,
};
