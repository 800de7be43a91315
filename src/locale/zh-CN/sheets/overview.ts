/** Words of 总览 and 图表, the pages for the leader. */
export const overview = {
  overview: {
    /** Gaps are filled by formulas. */
    conclusion: "列入统计的指标{all}项，达到序时进度{reached}项、占{reachedShare}；未达到{behind}项、占{behindShare}。",
    noneCounted: "没有可按序时进度统计的指标。",
    others: {
      sentence: "另有{list}，未列入。",
      separator: "、",
      clauses: {
        unconfirmed: "{count}项工期待确认",
        unverified: "{count}项数据待核实",
        notPaced: "{count}项不按序时考核",
      },
    },
    signatures: "制表：　　　　　　　　　　审核：　　　　　　　　　　日期：",
  },
  laggards: {
    /** Gaps are filled by formulas; the second where there are more than the table holds. */
    title: "未达到序时进度的{count}项，差距大的在前",
    longTitle: "未达到序时进度的{count}项中差距最大的{lines}项",
    columns: {
      rank: "序",
      name: "指标",
      target: "目标",
      actual: "完成",
      completion: "完成率",
      due: "应达",
      gap: "较序时",
      owner: "责任单位",
      deadline: "时限",
      required: "月均需",
      row: "行",
    },
    missing: "—",
    implied: "（推算）",
    none: "没有落后序时进度的指标",
  },
  parts: {
    title: "各部分进展（项）",
    columns: {
      number: "编号",
      part: "部分",
      all: "指标数",
      reached: "达到",
      notReached: "未达到",
      unconfirmed: "工期待确认",
      unverified: "待核实",
      notPaced: "不计",
    },
    unheaded: "未列标题",
    all: "合计",
  },
  charts: {
    title: "图表：完成率与序时进度、各部分进展",
    pace: (count: number) => `完成率与序时进度（较序时最低的${String(count)}项，由低到高）`,
    parts: "各部分进展（项）",
    lowest: { rank: "序", name: "指标", completion: "完成率", pace: "序时进度", row: "行" },
    note: "柱为完成率，高于120%的只画到120%，以所标数字为准；线为序时进度。工期待确认、待核实、不计的指标不在上图。",
  },
};
