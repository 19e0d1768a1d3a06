# SPDX-License-Identifier: GPL-2.0-or-later
"""The names of tables, columns and domains that a GeoPackage gets."""

from __future__ import annotations

from typing import Any, Dict, List

from ags_connector.bridge.geopackage.layout import plan_layout
from ags_connector.bridge.geopackage.relations import relations_of
from ags_connector.rest.models import LayerInfo

OID = {"name": "OBJECTID", "type": "esriFieldTypeOID"}


def text(name: str, **more: Any) -> Dict[str, Any]:
    return {"name": name, "type": "esriFieldTypeString", "length": 10, **more}


def coded(name: str, **pairs: str) -> Dict[str, Any]:
    values = [{"code": code, "name": label} for code, label in pairs.items()]
    return {"type": "codedValue", "name": name, "codedValues": values}


def info(number: int, name: str, *fields: Dict[str, Any], **more: Any) -> LayerInfo:
    return LayerInfo.from_json(
        {"id": number, "name": name, "type": "Table", "fields": [OID, *fields], **more}
    )


def test_layers_of_one_name_are_told_apart() -> None:
    layout = plan_layout([info(0, "Roads"), info(1, "roads"), info(2, "Roads")])
    assert [table.name for table in layout.tables] == ["Roads", "roads_1", "Roads_2"]
    assert "1 “roads” → roads_1" in " ".join(layout.notes)


def test_names_that_geopackages_and_qgis_keep_for_themselves() -> None:
    names = [
        "gpkg_contents",
        "rtree_x",
        "sqlite_x",
        "layer_styles",
        "QGIS_projects",
        'a|b"c',
        "  ",
        "ags_connector_x",
    ]
    layout = plan_layout([info(number, name) for number, name in enumerate(names)])
    assert [table.name for table in layout.tables] == [
        "_gpkg_contents", "_rtree_x", "_sqlite_x", "layer_styles_1", "QGIS_projects_1", "a_b_c", "layer",
        "_ags_connector_x",
    ]  # fmt: skip


def test_columns_that_cannot_be_are_renamed_and_told() -> None:
    layout = plan_layout([info(0, "A", text("fid"), text("geom"), text("Name"), text("NAME"))])
    (table,) = layout.tables
    assert table.columns == ("OBJECTID", "fid_1", "geom_1", "Name", "NAME_1")
    assert table.object_id == "OBJECTID"
    assert table.row_id.lower() not in {column.lower() for column in table.columns}
    assert "A: Fields were renamed: fid → fid_1, geom → geom_1, NAME → NAME_1." in layout.notes


def test_an_object_id_called_fid_leaves_the_row_id_another_name() -> None:
    data = {"id": 0, "name": "A", "fields": [{"name": "FID", "type": "esriFieldTypeOID"}]}
    (table,) = plan_layout([LayerInfo.from_json(data)]).tables
    assert table.object_id == "FID"
    assert table.row_id == "fid_1"


def test_equal_domains_are_one_and_different_ones_of_a_name_are_two() -> None:
    yes, other = coded("Answer", Y="Yes"), coded("Answer", Y="Sure")
    layout = plan_layout(
        [info(0, "A", text("P", domain=yes), text("Q", domain=other)), info(1, "B", text("P", domain=yes))]
    )
    assert layout.tables[0].domains == (None, "Answer", "Answer_1")
    assert layout.tables[1].domains == (None, "Answer")
    assert [item.name for item in layout.domains] == ["Answer", "Answer_1"]


def test_an_inherited_domain_is_none() -> None:
    (table,) = plan_layout([info(0, "A", text("P", domain={"type": "inherited"}))]).tables
    assert table.domains == (None, None)


def test_the_same_layers_give_the_same_layout() -> None:
    infos = [info(0, "A", text("fid")), info(1, "a", text("P", domain=coded("D", Y="Yes")))]
    assert plan_layout(infos) == plan_layout(infos)


def test_attachments_have_a_table_where_they_are_wanted_and_there() -> None:
    infos = [info(0, "A", hasAttachments=True), info(1, "B"), info(2, "A__attach")]
    layout = plan_layout(infos, attachments=True)
    assert layout.names == ("A", "B", "A__attach", "A__ATTACH_1")
    assert plan_layout(infos).names == ("A", "B", "A__attach")


def relationship(number: int, other: int, role: str, key: str, **more: Any) -> Dict[str, Any]:
    return {"id": number, "name": f"R{number}", "relatedTableId": other, "role": f"esriRelRole{role}",
            "keyField": key, "cardinality": "esriRelCardinalityOneToMany", **more}  # fmt: skip


def related(*pairs: Any) -> Any:
    """Relations between layer 0 and layer 1 with these relationships of each."""
    first, second = pairs
    infos: List[LayerInfo] = [
        info(0, "Parent", text("KEY"), relationships=first), info(1, "Child", text("owner"), relationships=second),
    ]  # fmt: skip
    return relations_of(plan_layout(infos).tables)


def test_both_sides_of_a_relationship_make_a_relation() -> None:
    found, notes = related(
        [relationship(3, 1, "Origin", "key", composite=True)], [relationship(3, 0, "Destination", "OWNER")]
    )
    (relation,) = found
    assert (relation.parent, relation.parent_key, relation.child, relation.child_key, relation.composite) == (
        "Parent", "KEY", "Child", "owner", True,
    )  # fmt: skip
    assert notes == []


def test_relationships_that_cannot_be_kept_are_told() -> None:
    many = {"cardinality": "esriRelCardinalityManyToMany"}
    found, notes = related(
        [relationship(1, 1, "Origin", "KEY", **many), relationship(2, 1, "Origin", "GONE")],
        [relationship(1, 0, "Destination", "OWNER", **many), relationship(2, 0, "Destination", "OWNER")],
    )
    assert found == []
    assert "R1, R2" in notes[0]


def test_a_relationship_to_a_layer_left_out_is_no_relation() -> None:
    found, notes = related([relationship(1, 9, "Origin", "KEY")], [])
    assert (found, notes) == ([], [])
