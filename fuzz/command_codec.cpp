// SPDX-License-Identifier: EUPL-1.2
// The first line is a command's name, the rest the body of a request. Whatever is read as a command
// compares equal to itself read again, and what is refused says why.
#include "codec/command_codec.hpp"

#include "codec/request_reader.hpp"
#include "holds.hpp"

using namespace hefboom;
using namespace hefboom::codec;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = as_text({data, size});
    auto const line = text.find('\n');
    if (line == std::string_view::npos) return 0;
    auto const name = text.substr(0, line);
    auto const body = text.substr(line + 1);
    auto const fields = parse_request(body);
    if (!fields) {
        fuzz::holds(fields.error().key.starts_with("request."));
        return 0;
    }
    auto command = command_from(name, *fields);
    if (!command) {
        fuzz::holds(command.error().key.starts_with("request."));
        fuzz::holds(command.error().details.size() <= limits::request_errors_most);
        return 0;
    }
    fuzz::holds(name_of(*command) == name);
    auto const again = command_from(name, *parse_request(body));
    fuzz::holds(again && to_comparable(*again) == to_comparable(*command));
    for_each_prose(*command, [](domain::Prose& prose) { fuzz::holds(!prose.blank()); });
    return 0;
}
