// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/minimal_bodies.hpp"

#include "codec/json_writer.hpp"

#include <boost/mp11/list.hpp>
#include <cstdio>
#include <type_traits>

namespace hefboom::codec {

/// A text as a page sends it.
struct AsSent {};
template <>
void write(std::string& out, domain::Prose const& prose, AsSent const&) {
    write_string(out, prose.text);
}

} // namespace hefboom::codec

namespace hefboom::scenarios {

std::vector<MinimalBody> minimal_bodies() {
    std::vector<MinimalBody> bodies;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, domain::AnyCommand>>(
        [&](auto tag) {
            using C = typename decltype(tag)::type;
            MinimalBody body{std::string(C::name), {}};
            codec::write(body.json, C{}, codec::AsSent{});
            bodies.push_back(std::move(body));
        });
    return bodies;
}

std::string body_of(domain::Command const& command) {
    std::string body;
    std::visit([&](auto const& asked) { codec::write(body, asked, codec::AsSent{}); }, command);
    return body;
}

std::string with_command_id(std::string const& json, std::uint64_t number) {
    char id[33];
    std::snprintf(id, sizeof id, "abcdef%026llx", static_cast<unsigned long long>(number));
    return R"({"command_id":")" + std::string(id) + '"' + (json == "{}" ? "" : ",") +
           json.substr(1);
}

} // namespace hefboom::scenarios
