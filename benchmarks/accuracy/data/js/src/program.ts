import chalk from 'chalk';
import { Command, Option, parseArguments } from 'commander'; // exists: Option // absent: parseArguments

const program = new Command();
program.option('-v, --verbose'); // exists: option
program.addFlag('-q, --quiet'); // absent: addFlag
program.requiredOption('-o, --out <file>'); // exists: requiredOption
program.setDescription('x'); // absent: setDescription
console.log(chalk.red.bold('no')); // exists: bold
console.log(chalk.crimson('no')); // absent: crimson
console.log(chalk.hex('#fff')('no')); // exists: hex
console.log(chalk.red.strike('no')); // absent: strike
console.success('done'); // absent: success
console.table([]); // exists: table
export default [program, Option, parseArguments];
