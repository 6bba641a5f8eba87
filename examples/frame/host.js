const frame = window.zipingFrame(document.getElementById("place"), { lang: "zh" });

frame.element.addEventListener("ziping-report", ({ detail }) => {
  const errors = detail.report.findings.filter(({ severity }) => severity === "error").length;
  document.getElementById("said").textContent = `${errors} 处错误`;
});

document.getElementById("hand-over").addEventListener("click", () => {
  frame.setForm({
    indicators: [{ level1: "产出指标", level2: "数量指标", name: "培训场次", target: "≥20场", actual: "16场", weight: "10", score: "9" }],
  });
});
