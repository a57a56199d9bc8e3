import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import { App } from './app/app.tsx';
import { reloadOnce } from './app/reload-once.ts';
import { startI18n } from './i18n/i18n.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
// A page that was open while the server was updated asks for parts that are gone. Where the network is what is gone, the
// page stays as it is: a reload would lose the seat's media, and could not come back.
addEventListener('vite:preloadError', () => {
  void fetch('/api/health', { cache: 'no-store' }).then(
    ({ ok }) => {
      if (ok) reloadOnce();
    },
    () => undefined,
  );
});
await startI18n();
// Not in StrictMode: a screen that mounts twice would take the seat, the devices and the socket twice.
createRoot(root).render(<App />);
