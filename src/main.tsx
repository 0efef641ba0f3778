import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/theme/styles';
import { App } from './ui/App';

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
