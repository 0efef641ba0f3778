import type { Term } from './term';

/** What is done to networks to see what they can bear. */
export const DAMAGE = {
  ablation: {
    name: 'Ablation',
    line: 'Taking one neuron out, with all its weights, to see what the network can do without it.',
    more: 'Each neuron is taken out of the whole network, and put back before the next one.',
    related: ['relativeAccuracy', 'recruitment', 'unit'],
    also: 'lesion, damage, break, remove a neuron',
  },
  silent: {
    name: 'Silent neuron',
    line: 'A neuron that takes no part: its state is 0 and stays so, whatever the others learn.',
    more: 'It counts in no mean of τ or τ_net. Trained on like this, the others may learn to do without it.',
    related: ['ablation', 'unit'],
    also: 'silenced, lesion, train on like this, recover',
  },
  relativeAccuracy: {
    name: 'Relative accuracy',
    line: 'What is left of a network’s skill: (a − ½)/(a₀ − ½), 1 where nothing is lost, 0 where it can only guess.',
    more: 'Here a is the accuracy of the damaged network on random bits with p = 0.5, a₀ that of the whole one.',
    related: ['ablation', 'noiseSize', 'chance'],
    also: 'damage, break',
  },
  recruitment: {
    name: 'Recruitment',
    symbol: '‖ΔW‖',
    line: 'How far training has moved the weights in and out of a neuron from where they began.',
    more: 'Neurons that training has hardly touched can be spared, whether they are slow or fast.',
    related: ['ablation', 'weight'],
    also: 'recruited, change of weights',
  },
  noiseSize: {
    name: 'Size of noise',
    symbol: 'ε',
    line: 'How large random changes are beside what they change, as a share of its norm ‖W‖ or ‖τ‖.',
    more: 'Weights go up and down, τ only up. Half is lost where relative accuracy falls through 0.5.',
    related: ['relativeAccuracy', 'weight', 'tau'],
    also: 'epsilon, perturbation, disturb, half',
  },
  linearReadout: {
    name: 'Linear readout',
    line: 'A fresh head, fitted to a network’s states on half of the bits and tested on the others.',
    more: 'Where it answers and the network’s own head does not, an old task is unread, but not forgotten.',
    related: ['head'],
    also: 'fresh readout, unread, forgotten',
  },
  pace: {
    name: 'Pace',
    symbol: 'k',
    line: 'For how many steps each bit lasts; a network trained at one pace can be tested at others.',
    more: 'τ stretched by k makes a network’s own time as much slower as the bits are.',
    related: ['timeStep', 'tau'],
    also: 'slower, duration of bits, stretch',
  },
} satisfies Record<string, Term>;
