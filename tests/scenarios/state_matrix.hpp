// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "scenarios/rehearsal.hpp"
#include "scenarios/spine.hpp"
#include "scenarios/state_table.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace hefboom::scenarios {

/// Puts the rows of a table to one engagement, state by state, while nothing can be written.
class StateMatrix {
public:
    /// Whom the table names besides the posts of the spine: a phone, the holder of a link.
    using Guest = std::function<Visitor(std::string const& who)>;

    /// Of the spine's stage; `rehearsal` is its store.
    StateMatrix(std::string const& file, Spine& spine, Guest guest);

    /// A stage whose store is a Rehearsal.
    [[nodiscard]] static Stage::OpenStore store();

    /// Asks everything of that column; `is` is what the state of the object is called now.
    void probe(std::string const& state, std::string const& is, Gaps const& gaps);

    /// Every column was probed, and nothing deviated.
    void finish();

private:
    struct Asked {
        StateRow const& row;
        std::string who, state, expected;
    };

    void probe_command(StateRow const& row, std::string const& state, std::string const& expected,
                       Gaps const& gaps);
    void probe_seen(StateRow const& row, std::string const& state, std::string const& expected,
                    Gaps const& gaps);
    /// The key of a refusal, or `ok`.
    [[nodiscard]] std::string given(StateRow const& row, std::string const& who, Gaps const& gaps);
    [[nodiscard]] std::string given_by_clock(StateRow const& row, Gaps const& gaps);
    void forget_some();
    [[nodiscard]] Visitor& visitor(std::string const& who);
    void compare(Asked const& asked, std::string const& answered);
    [[nodiscard]] std::string meant(std::string const& cell) const;

    StateTable table_;
    Spine& spine_;
    Rehearsal& rehearsal_;
    Guest guest_;
    std::map<std::string, Visitor> visitors_;
    Instant signed_in_at_;
    std::map<StateRow const*, std::string> turned_away_; ///< with what key, in the first state
    std::set<std::string> probed_;
    std::vector<std::string> deviations_;
    std::size_t probes_ = 0, accepted_ = 0;
};

} // namespace hefboom::scenarios
