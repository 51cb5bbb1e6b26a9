package org.verbatim.work;

/// Is told how far a long piece of work has come.
public interface Progress {
    /// Tells nobody.
    Progress SILENT = new Progress() {
        @Override
        public void begin(String work, long steps) {}

        @Override
        public void advance(long steps) {}

        @Override
        public void end() {}
    };

    /// A piece of work begins.
    ///
    /// @param work what it is, such as "Reading and indexing"
    /// @param steps how many steps it takes; -1 if that is not known
    void begin(String work, long steps);

    /// So many more steps are done. May be called from any thread.
    void advance(long steps);

    /// The piece of work is done.
    void end();
}
