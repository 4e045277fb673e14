// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/client.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace hefboom::scenarios {

/// The parts between two of those marks, without the blanks around them.
[[nodiscard]] std::vector<std::string> divided(std::string const& text, std::string const& by);
/// The words of a cell that holds several, divided by two commas; none of an empty one.
[[nodiscard]] std::vector<std::string> several(std::string const& text);

/// One line of a table of probes:
///     who | METHOD path | body | status | must contain | must not contain
/// The last two hold several words, divided by two commas. `{name}` stands for a value the test
/// gives; `{next}` for a fresh command id. Lines of a section come after `== name`.
struct Probe {
    std::string who, method, path, body;
    int status = 0;
    std::vector<std::string> contains, lacks;
    std::string line; ///< as it stands in the file, to find it again
};

[[nodiscard]] std::vector<Probe> probes_of(std::string const& file, std::string const& section);

/// Values for the gaps of a table.
using Gaps = std::map<std::string, std::string>;

/// The text with its gaps filled.
[[nodiscard]] std::string filled(std::string text, Gaps const& gaps);

/// Asks as whoever the line names, with the gaps filled.
using Asking = std::function<http::test::Reply(Probe const& probe)>;

/// Fills the gaps of every line, asks, and checks what came back; the number of probes.
std::size_t run_probes(std::string const& file, std::string const& section, Gaps const& gaps,
                       Asking const& ask);

} // namespace hefboom::scenarios
