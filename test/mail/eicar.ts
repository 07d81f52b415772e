/** The test file that every virus scanner knows and that harms nobody (eicar.org), in two pieces so that none eats this one. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
