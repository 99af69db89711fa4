import '../../components/theme/apply.ts';
import { createRoot } from 'react-dom/client';
import { Popup } from '../../components/popup/Popup.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Popup />);
