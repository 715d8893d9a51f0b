import { mount } from '../shell/mount.tsx';
import { Notebook } from './Notebook.tsx';
import './notebook.css';

mount(<Notebook />);
