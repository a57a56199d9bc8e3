import { useLocation } from 'wouter';
import { FirstRunPage } from '../features/first-run/first-run-page.tsx';
import { AppTools } from './app-tools.tsx';
import { tokenOfAddress } from './token-of-address.ts';
import { organiserSession } from './organiser.ts';

/** Behind the one-time link that a new server prints: `/first-run#TOKEN`. */
export function FirstRunRoute() {
  const [, navigate] = useLocation();
  return (
    <FirstRunPage
      tools={<AppTools />}
      onCreate={async (organiser) => {
        const refusal = await organiserSession.createFirst({
          token: tokenOfAddress('/first-run'),
          ...organiser,
        });
        if (refusal === null) navigate('/', { replace: true });
        return refusal;
      }}
    />
  );
}
