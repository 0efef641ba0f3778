/** The paper that the experiments of this page come from. */
export const PAPER = {
  authors: 'S. Khajehabdollahi, R. Zeraati, E. Giannakakis, T. J. Schäfer, G. Martius and A. Levina',
  title:
    'Emergent mechanisms for long timescales depend on training curriculum and affect performance in memory tasks',
  where: 'ICLR 2024, arXiv 2309.12927',
  address: 'https://arxiv.org/abs/2309.12927',
};
