# SPDX-License-Identifier: GPL-2.0-or-later
"""The dialog in which the user says who may use a folder or a service."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ...rest.admin import AUTHENTICATED, EVERYONE, ArcServerAdmin, Folder, ServiceId
from ...rest.admin.permissions import Permitted
from ...rest.errors import ServerError, SignInRequired
from ..notifier import Notifier
from .admin_place import AdminPlace
from .background_dialog import BackgroundDialog

_SPECIAL = (EVERYONE, AUTHENTICATED)
Change = Tuple[str, bool]


@dataclass(frozen=True)
class Access:
    """What was read: what is said here, and the roles that there are.

    ``inherited`` says that nothing is said here, so that the folder above decides.
    """

    allowed: Dict[str, bool]
    roles: Sequence[str]

    @property
    def inherited(self) -> bool:
        """Whether nothing is said here."""
        return not self.allowed


class PermissionsDialog(BackgroundDialog):
    """Public, for all who sign in, or for chosen roles; what would change is shown before it is sent."""

    def __init__(
        self, place: AdminPlace, resource: str, notifier: Notifier, window: Optional[QWidget] = None
    ) -> None:
        name = resource or tr("the whole site")
        super().__init__(place, tr("Permissions of {name}").format(name=name), tr("Save…"), window)
        self._resource, self._name = resource, name
        self._notifier = notifier
        self._access: Optional[Access] = None
        self.public = QRadioButton(tr("Everybody, also without signing in"))
        self.signed_in = QRadioButton(tr("Everybody who signs in"))
        self.private = QRadioButton(tr("Administrators, publishers and these roles only:"))
        self.roles = QListWidget()
        self._inherited = QLabel(tr("Nothing is said here: the folder decides. To save says it here."))
        self._build()
        self.ask(tr("Reading permissions and roles…"), self._read, self._show)

    def may_send(self) -> bool:
        """Whether something is different."""
        return bool(self.changes())

    def changes(self) -> List[Change]:
        """Return which principals are to be allowed or not, where that differs from what is."""
        if self._access is None:
            return []
        wanted = {EVERYONE: self.public.isChecked(), AUTHENTICATED: self.signed_in.isChecked()}
        for row in range(self.roles.count()):
            item = self.roles.item(row)
            chosen = self.private.isChecked() and item.checkState() == Qt.CheckState.Checked
            wanted[item.text()] = chosen
        had = self._access.allowed
        return [(name, on) for name, on in wanted.items() if on != had.get(name, False)]

    def send(self) -> None:
        """Say what would change and, where the user confirms it, send it."""
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(tr("Save Permissions"))
        box.setText(tr("Change who may use {name}?").format(name=self._name))
        box.setInformativeText("\n".join(_said(change) for change in self.changes()))
        go_on = box.addButton(tr("Change"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        go_on.clicked.connect(self.start)
        box.open()

    def start(self) -> None:
        """Send the changes one by one."""
        # What takes away comes first: no moment is more open than before and after.
        changes = sorted(self.changes(), key=lambda change: change[1])

        def change(admin: ArcServerAdmin) -> List[str]:
            place = _permitted(admin, self._resource)
            for principal, allowed in changes:
                place.set_permission(principal, allowed)
            return _otherwise(place, changes)

        self.ask(tr("Changing permissions…"), change, self._saved)

    def _build(self) -> None:
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(QLabel(tr("Who may use {name}:").format(name=self._name)))
        group = QButtonGroup(self)
        for button in (self.public, self.signed_in, self.private):
            group.addButton(button)
            layout.addWidget(button)
            button.toggled.connect(self._chosen)
        layout.addWidget(self.roles, 1)
        self._inherited.setWordWrap(True)
        self._inherited.hide()
        layout.addWidget(self._inherited)
        self.roles.itemChanged.connect(self.refresh_button)
        self.resize(420, 400)

    def _read(self, admin: ArcServerAdmin) -> Access:
        said = {item.principal: item.is_allowed for item in _permitted(admin, self._resource).permissions}
        named = [name for name in said if name not in _SPECIAL]
        return Access(said, sorted({*named, *_roles(admin)}, key=str.casefold))

    def _show(self, access: Access) -> None:
        self._access = access
        for name in access.roles:
            item = QListWidgetItem(name)
            allowed = access.allowed.get(name, False)
            item.setCheckState(Qt.CheckState.Checked if allowed else Qt.CheckState.Unchecked)
            self.roles.addItem(item)
        chosen = self.private
        if access.allowed.get(EVERYONE):
            chosen = self.public
        elif access.allowed.get(AUTHENTICATED):
            chosen = self.signed_in
        chosen.setChecked(True)
        self._inherited.setVisible(access.inherited and bool(self._resource))

    def _chosen(self) -> None:
        self.roles.setEnabled(self.private.isChecked())
        self.refresh_button()

    def _saved(self, otherwise: Sequence[str]) -> None:
        told = tr("The permissions of {name} were changed.").format(name=self._name)
        if otherwise:
            text = tr("These services keep permissions of their own that say otherwise: {names}.")
            self._notifier.warning(f"{told} {text.format(names=', '.join(otherwise))}")
        else:
            self._notifier.success(told)
        self.accept()


def _permitted(admin: ArcServerAdmin, resource: str) -> Permitted:
    if not resource:
        return admin.top
    return admin.service(resource) if ServiceId.parse(resource).type else admin.folder(resource)


def _otherwise(place: Permitted, changes: Sequence[Change]) -> List[str]:
    """Return the services below that say otherwise than their folder was changed to."""
    if not isinstance(place, Folder):
        return []
    found = [
        name for principal, allowed in changes for name in place.conflicting_services(principal, allowed)
    ]
    return list(dict.fromkeys(found))


def _roles(admin: ArcServerAdmin) -> List[str]:
    """Return the names of the roles; none where the user may not read them."""
    try:
        return [role.name for role in admin.role_store]
    except (ServerError, SignInRequired):
        return []


def _said(change: Change) -> str:
    principal, allowed = change
    names = {EVERYONE: tr("everybody"), AUTHENTICATED: tr("everybody who signs in")}
    text = tr("allowed: {who}") if allowed else tr("no longer allowed: {who}")
    return text.format(who=names.get(principal, principal))
