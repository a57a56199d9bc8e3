// Applies the reader's stored theme before the first paint. `src/app/theme.ts` writes the choice.
try {
  const choice = localStorage.getItem('entente.theme');
  if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
} catch {
  // Storage may be forbidden: the system's own theme is used.
}
