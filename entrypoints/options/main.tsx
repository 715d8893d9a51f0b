import { mount } from '../shell/mount.tsx';
import { Options } from './Options.tsx';
import './options.css';

mount(<Options />);
