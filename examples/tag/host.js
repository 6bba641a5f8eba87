// The host's own script: hears of every report, and hands over a form that it has in its own data.
document.addEventListener("ziping-report", ({ target, detail }) => {
  const errors = detail.report.findings.filter(({ severity }) => severity === "error").length;
  document.getElementById("said").textContent = `${target.id}：${errors} 处错误`;
});

document.getElementById("hand-over").addEventListener("click", () => {
  document.getElementById("first").form = {
    indicators: [{ level1: "产出指标", level2: "数量指标", name: "培训场次", target: "≥20场", actual: "16场", weight: "10", score: "9" }],
  };
});
