// Counts what the policy of this page refuses; the test reads it.
window.violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, lineNumber, sample }) =>
  window.violations.push(`${violatedDirective} ${sourceFile}:${lineNumber} ${sample}`),
);
window.faults = [];
window.addEventListener('error', ({ message }) => window.faults.push(message));
window.addEventListener('unhandledrejection', ({ reason }) => window.faults.push(String(reason)));
