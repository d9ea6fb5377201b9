import '../src/define/pipeline-board.js';
