// SPDX-License-Identifier: EUPL-1.2
#include "codec/command_types.hpp"

#include "domain/command.hpp"

#include <boost/mp11/list.hpp>

namespace hefboom::codec {

std::string command_types(TypeScript& types) {
    std::string map = "export interface Commands {\n";
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, domain::AnyCommand>>(
        [&](auto tag) {
            using C = typename decltype(tag)::type;
            map += "  '" + std::string(C::name) + "': " + types.type<C>(Way::request) + ";\n";
        });
    return map + "}\n";
}

} // namespace hefboom::codec
