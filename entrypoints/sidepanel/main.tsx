import { mount } from '../shell/mount.tsx';
import { SidePanel } from './SidePanel.tsx';

mount(<SidePanel />);
