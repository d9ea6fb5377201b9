import '../src/define/lead-qualifier.js';
