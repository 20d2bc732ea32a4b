export { Slices } from '../store/base/slices';
