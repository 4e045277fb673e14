// SPDX-License-Identifier: EUPL-1.2
#include "codec/command_types.hpp"

#include "domain/command.hpp"

#include <boost/mp11/list.hpp>

namespace hefboom::codec {

std::vector<NamedType> command_types(WireTypes& types) {
    std::vector<NamedType> commands;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, domain::AnyCommand>>(
        [&](auto tag) {
            using C = typename decltype(tag)::type;
            commands.emplace_back(C::name, types.type<C>(Way::request));
        });
    return commands;
}

} // namespace hefboom::codec
