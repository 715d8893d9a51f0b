import { mount } from '../shell/mount.tsx';
import { Popup } from './Popup.tsx';
import './popup.css';

mount(<Popup />);
