// How a finding is made: its place in words, its basis, its advice where it has no better one.

import { squeeze } from "./text.mjs";

const MEASURES = "财预〔2020〕10号《项目支出绩效评价管理办法》";
const FOOTING = "表内勾稽关系";
const PLATFORM = "预算绩效管理一体化系统的默认校验";
const PRACTICE = "评审实务";

/** What each rule rests on, and what to do. */
const RULES = {
  "AR-001": [MEASURES, "核对各项得分后重新相加，改正总分。"],
  "AR-002": [FOOTING, "核对各项分值后重新相加，改正合计。"],
  "AR-003": [PRACTICE, "从这里查起，总可以更快找到差错。"],
  "AR-005": [PLATFORM, "得分应在 0 与分值之间，请改正得分或分值。"],
  "AR-006": [FOOTING, "填入数字；不参加评分的行请把分值和得分都空着并说明。"],
  "AR-007": [PRACTICE, "删去多余的空格，小数位数保持一致。"],
  "AR-008": ["财办预〔2016〕123号", "总分最高 100 分，请核对各项得分。"],
  "AR-009": [MEASURES, "按总分改正等级。"],
  "WT-001": ["财办预〔2016〕123号", "调整各行分值，使预算执行与全部指标合计为 100 分。"],
  "WT-002": [MEASURES, "按规定的权重调整；确有特殊情况的，请附说明。"],
  "WT-003": [MEASURES, "改为规定的分值，或换用本地区的口径。"],
  "WT-004": [PLATFORM, "给这个指标分配分值；不适用的指标请整行删去或注明不适用。"],
  "WT-005": [PRACTICE, "把它拆成几个可以分别衡量的指标，或把分值分给其他指标。"],
  "EX-001": [MEASURES, "按 全年执行数 ÷ 全年预算数 重新计算，四舍五入。"],
  "EX-002": [MEASURES, "按 分值 × 执行率 计算，最高为分值。"],
  "EX-003": [FOOTING, "核对各项来源，使总额等于财政拨款、结转与其他资金之和。"],
  "EX-004": [FOOTING, "只在“年度资金总额”一行评分，明细行的分值和得分请划“—”。"],
  "EX-005": [FOOTING, "核对预算是否调整过、执行数是否填错；执行率最高 100%。"],
  "EX-006": [MEASURES, "在资金部分或备注里说明资金没有用完的原因和打算。"],
  "EX-008": [PRACTICE, "说明预算为什么调整；执行明显偏低的，说明为什么没有调减。"],
  "EX-010": [PRACTICE, "说明钱没有用完而指标都已完成的原因，或重新核对指标得分。"],
  "EX-012": [PRACTICE, "确认资金来源没有填错行；没有财政拨款的项目一般不在自评范围。"],
  "IV-001": [MEASURES, "补填；不适用的指标注明“不适用”并说明分值怎样处理。"],
  "IV-002": [PLATFORM, "填写实际完成的数值和单位。"],
  "IV-003": [MEASURES, "填写实际达到的确切数值，不带 ≥、≤ 等符号。"],
  "IV-004": [PLATFORM, "两个值写同样的单位。"],
  "IV-005": [PLATFORM, "按本意写成 ≥、≤ 或 =。"],
  "IV-006": [PRACTICE, "核对符号方向：越少越好的用 ≤，越多越好的用 ≥。"],
  "IV-007": [FOOTING, "这类比率在 0% 到 100% 之间，请核对。"],
  "IV-008": [PRACTICE, "写明达到什么程度、用什么衡量，能定量的改为定量。"],
  "IV-009": [PRACTICE, "写“达成年度指标”“部分达成年度指标并具有一定效果”或“未达成年度指标且效果较差”，并附依据。"],
  "IV-010": [PLATFORM, "从三档中选一档：达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差。"],
  "IV-014": [PRACTICE, "检查小数点和单位；数值无误的，说明原因。"],
  "IV-015": [PRACTICE, "这一格没有参加判断，请人工核对；换成“数值+单位”的写法就能自动核对。"],
  "SC-001": [MEASURES, "完成目标应得满分；另有扣分理由的，写在原因栏。"],
  "SC-002": [MEASURES, "按完成比例改正得分，总分随之改。"],
  "SC-003": [MEASURES, "按超出的比例改正得分，总分随之改。"],
  "SC-005": [MEASURES, "改正完成值或得分，使两者一致。"],
  "SC-006": [PLATFORM, "说明超额的原因；指标值定得明显偏低的，应按偏离程度扣分，下年调高。"],
  "SC-008": [PRACTICE, "先把完成值填成实际结果，再据以评分。"],
  "SC-009": [PRACTICE, "全部满分的表会被重点抽查，请备好佐证材料。"],
  "EP-001": [MEASURES, "写明没有得满分的原因和改进措施；如果本应得满分，改正得分和总分。"],
  "EP-002": [MEASURES, "写明没有完成的原因和改进措施，并按完成比例评分。"],
  "EP-003": [PLATFORM, "说明超额完成的原因；目标定低了的，写明下年怎样调整。"],
  "EP-004": [PRACTICE, "这一栏要写两样：偏差的原因，和下一步的措施。"],
  "EP-005": [PRACTICE, "核对完成值、得分和原因，使三者一致。"],
  "EP-006": [PRACTICE, "写具体：什么事、为什么、差多少、怎样补。"],
  "EP-007": [PRACTICE, "把原因也写到资金部分或备注里。"],
};

const COLUMNS = {
  label: "项目资金", initial: "年初预算数", budget: "全年预算数", executed: "全年执行数", rate: "执行率",
  level1: "一级指标", target: "年度指标值", actual: "实际完成值", weight: "分值", score: "得分", reason: "偏差原因分析及改进措施",
};
const PLACES = { "total.score": "总分 · 得分", "total.weight": "总分 · 分值", grade: "评价等级", form: "整张表" };

export const excerpt = (text, most) => (text.length > most ? `${text.slice(0, most)}…` : text);

/** A cell's address in words: 第 11 行“提升平台服务质量” · 得分. */
export function place(facts, cell) {
  const row = /^(funds|indicators)\[(\d+)\]\.(\w+)$/.exec(cell);
  if (!row) return PLACES[cell] ?? cell;
  const [, block, index, column] = row;
  if (block === "funds") {
    const label = squeeze(facts.form.funds[index].label).replace(/^其中:/, "");
    return `${excerpt(label, 16)} · ${COLUMNS[column]}`;
  }
  return `第 ${Number(index) + 1} 行“${excerpt(facts.rows[index].name, 18)}” · ${COLUMNS[column]}`;
}

const GRAVITY = { error: 0, warning: 1, info: 2 };

/** Collects findings, and gives them back with the gravest first. */
export function collector(facts) {
  const findings = [];
  return {
    add(severity, rule, cell, message, { derivation = "", advice, related = [] } = {}) {
      const [basis, usual] = RULES[rule];
      findings.push({
        rule, severity, cell, place: place(facts, cell), related, message, derivation, basis, advice: advice ?? usual,
      });
    },
    sorted: () => findings.sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]),
  };
}
