#!/usr/bin/env node
import { runCommand } from './run';
import { processTerminal } from './terminal';

process.exitCode = await runCommand(process.argv.slice(2), processTerminal);
