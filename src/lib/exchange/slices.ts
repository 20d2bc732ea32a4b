export { Slices } from '../store/slices';
