// SPDX-License-Identifier: EUPL-1.2
// Whatever is read as a header or frontier is written again byte for byte.
#include "holds.hpp"
#include "journal/entry.hpp"
#include "journal/frontier.hpp"
#include "journal/verify_export.hpp"

using namespace hefboom;
using namespace hefboom::journal;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    ByteView const bytes{data, size};
    auto const text = as_text(bytes);
    if (auto const header = header_from_json(text)) fuzz::holds(to_json(*header) == text);
    if (auto const frontier = Frontier::from_bytes(bytes)) {
        auto const written = frontier->to_bytes();
        fuzz::holds(as_text(written) == text);
    }
    for (auto const& commitment : commitments_in(text))
        fuzz::holds(commitment != Commitment{});
    return 0;
}
