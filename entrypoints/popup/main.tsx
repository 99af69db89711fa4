import '../../components/theme/apply.ts';
import { createRoot } from 'react-dom/client';
import { type First, Popup, readFirst } from '../../components/popup/Popup.tsx';

/** The answers are stored already and take milliseconds; a store that does not answer must not keep the popup blank. */
const patienceMs = 250;
const late = new Promise<First | null>((resolve) => setTimeout(() => resolve(null), patienceMs));

const root = document.getElementById('root');
if (root) {
  void Promise.race([readFirst().catch(() => null), late]).then((first) =>
    createRoot(root).render(<Popup first={first} />),
  );
}
