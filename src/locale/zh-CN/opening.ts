/** What the pane's page says when it cannot become the pane. */
export const opening = {
  missing: {
    title: "无法载入 office.js",
    advice: "加载项要用微软的 office.js 与 Excel 通信。请检查网络后重新打开；隔离网络请使用自带 office.js 的安装包。",
  },
  silent: {
    title: "Excel 没有应答",
    advice: "请稍候；若一直如此，请关闭本窗格后重新打开，或重启 Excel。",
  },
  elsewhere: {
    title: "请在 Excel 中打开",
    advice: "这是 Excel 加载项“序时表”的页面：在 Excel 的“开始”选项卡上点“读报告”。",
  },
};
