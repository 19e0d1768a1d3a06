# SPDX-License-Identifier: GPL-2.0-or-later
"""Every recorded answer about geoprocessing, read and asserted; a new one without an assertion fails."""

from __future__ import annotations

import json
from datetime import datetime, timezone

import pytest

from ags_connector.formats.esri_json import decode_feature_set
from ags_connector.formats.fields import FieldType
from ags_connector.formats.geometry_type import GeometryType
from ags_connector.rest.errors import IncompleteDownload
from ags_connector.rest.feature_layer import FeatureLayer
from ags_connector.rest.gp_parameters import GPParameter, GPServiceInfo, GPTaskInfo
from ags_connector.rest.gp_results import GPResult, GPResults, RemoteFile
from ags_connector.rest.gp_types import GPType
from ags_connector.rest.gp_values import checked
from ags_connector.rest.job_state import JobState, JobStatus
from ags_connector.rest.uploads import UploadItem

KINDS = ("gp-service", "gp-task", "gp-job", "gp-result", "gp-input", "uploads")
DOCS = "exoria-ai__sage/docs/"
REST_JS = "Esri__arcgis-rest-js/gp/"


def parameter(data_type, **more):
    return GPParameter.from_json({"name": "P", "dataType": data_type, **more})


def result(body):
    return GPResult.from_json(body)


def results(body):
    return GPResults([GPResult.from_json(item) for item in body["results"]])


def of_job(body, status, messages=0, names=()):
    state = JobState.from_json(body)
    assert (state.status, len(state.messages), list(state.results)) == (status, messages, list(names))
    return state


def service(body, tasks, uploads, version):
    info = GPServiceInfo.from_json(body)
    assert info.tasks == tasks
    assert (info.is_synchronous, info.maximum_records, info.result_map) == (False, 1000, "")
    assert (info.has_uploads, info.version) == (uploads, version)


def service_1091(body):
    service(body, ("911 Calls Hotspot",), False, 10.91)


def service_111(body):
    service(body, ("Processing for Northern Districts", "Batch Processing", "PDF Processing"), True, 11.1)


def task_with_filter(body):
    task = GPTaskInfo.from_json(body)
    assert not task.is_synchronous
    first = task.inputs[0]
    assert (first.type, first.is_required) == (GPType.FEATURES, True)
    assert first.geometry_types == (GeometryType.POLYGON, GeometryType.POLYLINE)
    assert first.schema.geometry_type is GeometryType.POLYGON
    assert first.schema.has_z
    assert [field.type for field in first.schema.fields][:2] == [FieldType.OID, FieldType.SMALL_INTEGER]
    assert "Output_Feature_Class" in [item.name for item in task.outputs]
    assert "esri_out_feature_service_name" in [item.name for item in task.parameters]


def task_with_table(body):
    task = GPTaskInfo.from_json(body)
    assert task.is_synchronous
    table = task.inputs[0]
    assert (table.type, len(table.columns)) == (GPType.VALUE_TABLE, 2)
    assert (table.columns[0].minimum, table.columns[1].maximum) == (-99999, 98765.4321)
    assert checked(table, table.default) == [[567, -56756.567], [-6567, 67886.678]]
    assert (task.outputs[0].type, task.outputs[0].is_multiple) == (GPType.RASTER_LAYER, True)
    assert task.outputs[0].is_derived


def task_drive_time(body):
    task = GPTaskInfo.from_json(body)
    assert [item.name for item in task.inputs] == ["Input_Location", "Drive_Times"]
    assert [field.name for field in task.inputs[0].schema.fields] == ["FID"]
    assert (task.inputs[1].default, task.inputs[1].is_required) == ("5 10 15", False)


def task_upload(body):
    task = GPTaskInfo.from_json(body)
    assert [item.schema for item in task.inputs] == [None, None]
    assert (task.outputs[0].type, task.outputs[0].is_derived) == (GPType.BOOLEAN, True)


def filter_of_layers(body):
    assert parameter("GPFeatureRecordSetLayer", **body).choices == ()


def filter_composite(body):
    found = parameter("GPComposite", **body)
    assert found.choices == ("abc", "def", "ghu")
    assert found.geometry_types == (GeometryType.POINT, GeometryType.POLYLINE)
    assert found.suffixes == ("pdf", "txt")


def filter_range(body):
    found = parameter("GPLong", **body)
    assert (found.minimum, found.maximum) == (-9999, 9999)


def job_failure_message(body):
    assert of_job(body, JobStatus.FAILED, 1).messages[0].text == "error"


def job_succeeded(body):
    state = of_job(body, JobStatus.SUCCEEDED, 5, ["Output_Long", "Output_Feature_Class"])
    assert state.results["Output_Long"] == "results/Output_Long"
    assert list(state.inputs) == ["Input_String", "Input_Feature_Class"]


def job_progress(body):
    progress = JobState.from_json(body).progress
    assert (progress.text, progress.percent) == ("Executing...", None)


def result_routes(body):
    found = result(body)
    assert found.schema.geometry_type is GeometryType.POLYLINE
    assert len(found.batch) == 0
    assert not found.is_exceeded


def result_unassigned(body):
    assert result(body).schema.geometry_type is GeometryType.NONE


def result_web_map(body):
    assert results(body)["output_file"].files[0].name == "_ags_c39e93a6a7d24286ad9fa3b812f23ad3.png"


def result_features_at_once(body):
    batch = results(body).value
    assert batch.schema.spatial_reference.wkid == 102113
    assert len(batch) == len(batch.geometries) > 0


def result_multi_values(body):
    found = results(body)
    assert [item.name for item in found[0].files] == ["_ags_outrd01.tif", "_ags_outrd11.tif"]
    assert found["Output_doubles"].value == [85768.56785, -9678.456, -34545.546]
    assert found["Output_strings"].value == ["California", "Texas", "Alaska"]


def result_field(body):
    found = result(body)
    assert found.type is GPType.FIELD
    assert found.value == body["value"]


def result_file(body):
    assert result(body).value == RemoteFile(body["value"]["url"])
    assert result(body).files[0].name.endswith(".txt")


def result_double(body):
    assert result(body).value == 1234.56


def result_features(body):
    batch = result(body).batch
    assert (len(batch), batch.schema.has_z) == (2, True)
    moments = [feature["DateField"] for feature in result(body)]
    assert moments[0] == datetime(1977, 4, 11, tzinfo=timezone.utc)


def result_exceeded(body):
    found = result(body)
    assert found.is_exceeded
    with pytest.raises(IncompleteDownload, match="more features than the service"):
        _ = found.batch


def result_collection(body):
    found = result(body)
    assert "BUFF_DIST" in [field.name for field in found.schema.fields]
    assert found.schema.spatial_reference.wkid == 26944
    assert len(found.batch) == len(body["value"]["featureSet"]["features"]) > 0


def result_service(body):
    found = result(body)
    assert isinstance(found.value, FeatureLayer)
    assert found.value.url.endswith("/outputFeatureServiceName/FeatureServer/0")


def result_strings(body):
    assert result(body).value == ["Davis", "Irvine"]


def result_raster(body):
    file = result(body).files[0]
    assert (file.name, file.format) == ("rgb22_Resample.tif", "tif")


def result_table(body):
    assert result(body).value[0] == {"output long column": 563, "output double column": -657.567}


def result_validation(body):
    assert [item["name"] for item in body["validationResults"]] == [
        "in_features",
        "target_features",
        "status",
    ]


def table_rows(body):
    columns = [
        ("myBooleanColumn", "GPBoolean"),
        ("myStringColumn", "GPString"),
        ("myLinearUnitColumn", "GPLinearUnit"),
    ]
    table = parameter(
        "GPValueTable", parameterInfos=[{"name": name, "dataType": kind} for name, kind in columns]
    )
    rows = checked(table, body)
    assert rows[0] == [True, "first row second column", None]
    assert rows[1] == [None, None, {"distance": 5, "units": "esriMiles"}]


def sent_as_it_is(data_type):
    def assertion(body):
        assert checked(parameter(data_type), body) == body

    return assertion


def sent_features(count, geometry_type=None, data_type="GPFeatureRecordSetLayer"):
    def assertion(body):
        sent = checked(parameter(data_type), body)
        assert sent == body
        batch = decode_feature_set(sent)
        assert len(batch) == count
        if geometry_type:
            assert batch.schema.geometry_type is geometry_type

    return assertion


def uploaded(body):
    item = UploadItem.from_json(body["item"])
    assert item.to_json() == {"itemID": body["item"]["itemID"]}
    assert item.committed


READ = {
    f"{REST_JS}GPJobIdResponse.json": lambda body: of_job(body, JobStatus.SUBMITTED),
    f"{REST_JS}GPJobInfoFailure.json": job_failure_message,
    f"{REST_JS}failedState.json": lambda body: of_job(body, JobStatus.FAILED, 1),
    f"{REST_JS}mockAllResults.json": lambda body: of_job(
        body, JobStatus.SUCCEEDED, 0, ["out_unassigned_stops", "out_stops", "out_routes"]
    ),
    f"{REST_JS}mockCancelledState.json": lambda body: of_job(body, JobStatus.CANCELLED, 2),
    f"{REST_JS}result_out_routes.json": result_routes,
    f"{REST_JS}result_out_unassigned_stops.json": result_unassigned,
    f"{DOCS}commit.json": uploaded,
    f"{DOCS}upload.json": uploaded,
    f"{DOCS}gp-execute_exportwebmap.json": result_web_map,
    f"{DOCS}gp-execute_featureset.json": result_features_at_once,
    f"{DOCS}gp-execute_multivalues.json": result_multi_values,
    f"{DOCS}gp-filter_codedValue-layers.json": filter_of_layers,
    f"{DOCS}gp-filter_composite.json": filter_composite,
    f"{DOCS}gp-filter_range.json": filter_range,
    f"{DOCS}gp-input_date_object.json": sent_as_it_is("GPDate"),
    f"{DOCS}gp-input_featureset.json": sent_features(2, GeometryType.POINT),
    f"{DOCS}gp-input_featureset_newdates.json": sent_features(1, GeometryType.POINT),
    f"{DOCS}gp-input_featureset_noschema.json": sent_features(2, GeometryType.POINT),
    f"{DOCS}gp-input_featureset_oid64.json": sent_features(1, GeometryType.POLYGON),
    f"{DOCS}gp-input_multivalue_linearunit.json": sent_as_it_is("GPMultiValue:GPLinearUnit"),
    f"{DOCS}gp-input_recordset_newdates.json": sent_features(1, data_type="GPRecordSet"),
    f"{DOCS}gp-input_timeunit.json": sent_as_it_is("GPTimeUnit"),
    f"{DOCS}gp-input_url_filter.json": sent_as_it_is("GPFeatureRecordSetLayer"),
    f"{DOCS}gp-input_url_layer.json": sent_as_it_is("GPRecordSet"),
    f"{DOCS}gp-input_url_query.json": sent_as_it_is("GPFeatureRecordSetLayer"),
    f"{DOCS}gp-job_progress_default.json": job_progress,
    f"{DOCS}gp-job_succeeded.json": job_succeeded,
    f"{DOCS}gp-result_Field.json": result_field,
    f"{DOCS}gp-result_GPDataFile_sync.json": result_file,
    f"{DOCS}gp-result_GPDouble.json": result_double,
    f"{DOCS}gp-result_GPFeatureRecordSetLayer.json": result_features,
    f"{DOCS}gp-result_GPFeatureRecordSetLayer_exceeded.json": result_exceeded,
    f"{DOCS}gp-result_GPFeatureRecordSetLayer_featureCollection.json": result_collection,
    f"{DOCS}gp-result_GPFeatureRecordSetLayer_serviceUrl.json": result_service,
    f"{DOCS}gp-result_GPMultiValue_GPString.json": result_strings,
    f"{DOCS}gp-result_GPRasterDataLayer_async.json": result_raster,
    f"{DOCS}gp-result_GPValueTable.json": result_table,
    f"{DOCS}gp-result_GPValueTable_columns.json": table_rows,
    f"{DOCS}gp-service_10.91.json": service_1091,
    f"{DOCS}gp-service_11.1_schema.json": service_111,
    f"{DOCS}gp-task_async_filter.json": task_with_filter,
    f"{DOCS}gp-task_valuetable_multivalue.json": task_with_table,
    "jgravois__esri-leaflet-gp/gp-task-drivetime.json": task_drive_time,
    "literals.gp/gp-task_upload_boolean_derived.json": task_upload,
    "literals.gp/gp-task_validate_result.json": result_validation,
}


def test_no_recorded_answer_is_left_out(index):
    recorded = {path for kind in KINDS for path in index.get(kind, ())}
    assert recorded == set(READ)


@pytest.mark.parametrize("path", sorted(READ))
def test_recorded_answer(fixtures_dir, path):
    READ[path](json.loads((fixtures_dir / path).read_text("utf-8")))
