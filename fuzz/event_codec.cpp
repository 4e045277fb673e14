// SPDX-License-Identifier: EUPL-1.2
// The first line is an event's type, the rest its body. Whatever is read as an event is written
// again byte for byte: a journal has no two ways to say one thing.
#include "codec/event_codec.hpp"

#include "holds.hpp"

using namespace hefboom;
using namespace hefboom::codec;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = as_text({data, size});
    auto const line = text.find('\n');
    if (line == std::string_view::npos) return 0;
    auto const type = text.substr(0, line);
    auto const body = text.substr(line + 1);
    auto const event = event_from(type, 1, body);
    if (!event) return 0;
    auto const stored = to_stored(*event);
    fuzz::holds(stored.type == type && stored.version == 1 && stored.body == body);
    (void)object_of(*event);
    for (auto const& ref : texts_of(*event))
        fuzz::holds(!ref.blank());
    return 0;
}
