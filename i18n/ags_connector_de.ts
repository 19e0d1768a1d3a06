<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AgsConnector</name>
        <message>
            <location filename="../ags_connector/bridge/geopackage/layer_rows.py" />
            <source> ({count} pages asked for again)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source> It has: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>1 folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>1 group layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>1 layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>1 service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>1 table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/connections.py" />
            <source>A connection needs a name and an address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>A distance needs an extent or a filter layer to measure from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/transform.py" />
            <location filename="../ags_connector/processing/transfer.py" />
            <source>A geometry cannot be brought from {source} to {target}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/clipper.py" />
            <source>A geometry cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>A geometry to filter by cannot be brought into the layer's CRS {crs}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>A server, a folder, a service or a layer; any URL below “rest/services” is fine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>A table with a row per service; status and reason say which folders could not be read, and why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <location filename="../ags_connector/gui/notifier.py" />
            <location filename="../ags_connector/plugin.py" />
            <source>AGS Connector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/plugin.py" />
            <source>AGS Connector Panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Add Connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <location filename="../ags_connector/gui/dock.py" />
            <location filename="../ags_connector/gui/empty_page.py" />
            <source>Add Connection…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Add Features to Map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Add Vector Tiles to Map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Add as Map Image</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/layer_adder.py" />
            <source>Adding “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Also features within this distance of the extent or the filter layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Also fetch the files attached to features.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>An earlier run was asked for something else, or the service has changed: starting anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>ArcGIS Server {version}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>As asked, no more than {count} features are downloaded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Ask the server's administrator for its certificate authority and add it in Settings &gt; Options &gt; Authentication &gt; Manage Certificates.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Authentication</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Authentication configuration to sign in with. Empty: the one saved with the connection, if any.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>CRS of the output</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Canceled.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Canceled: the table holds {count} services, not all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/transfer.py" />
            <source>Canceled: written {written} of {expected}. The output holds only these.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Cannot start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Catalog URL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Certificate not trusted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check that the folder exists, that the disk has room, and that no other program uses the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check the address, the network and the proxy in Settings &gt; Options &gt; Network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check the input; if it is right, try again later or tell the server's administrator.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Check the spelling; the catalog lists what the server has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Choose an authentication configuration that may use this service, or renew the one in use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>Clip features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>Clipped features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Coded values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Collapse All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/empty_page.py" />
            <source>Connect to an ArcGIS server, a service or a layer to browse it here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>Connecting…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Connection failed: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Coordinates were transformed to WGS 84, the only reference of this format.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Copy URL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/empty_page.py" />
            <source>Copy the ArcGIS connections of the Browser panel; the originals stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Correct the input and run again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/fields.py" />
            <source>Dates and times are in UTC; file outputs of QGIS keep whole seconds and no zone: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/notifier.py" />
            <source>Details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Distance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/domains.py" />
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Domains are not stored: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Double-click to try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Download Features…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Download features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Downloaded features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Edit Connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Edit Connection…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Empty: the coordinates stay as the layer has them. The server transforms them where it knows the CRS by its EPSG or ESRI code, otherwise QGIS does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Export layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Extent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Feature service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Features expected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Features written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>Field aliases and the meaning of codes are shown on the layer once loaded; the file does not store them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Field aliases are not stored.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Field names were changed: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/stored_file.py" />
            <source>Fields are called otherwise in the file: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Fields to sort by, for example: STATE, POP DESC. Empty: by object id.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/field_names.py" />
            <source>Fields were renamed: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Filter (SQL where)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Filter by name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Filter layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>For layers with time: only features at or after this moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>For layers with time: only features at or before this moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>From (UTC)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>GeoJSON in another reference than WGS 84 is not understood by every program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>GeoPackage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>GeoPackage files (*.gpkg)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Geocoding service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Geometry service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Geoprocessing service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Go on where an earlier run stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>Going on where an earlier run stopped, with “{path}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Greatest number of features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Group layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>How the filter stands to the features. contains: the filter contains the feature; within: the filter lies within the feature. It counts for the filter layer, or else for the extent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>If the same export was stopped before, fetch only what is missing. Otherwise start anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Image service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Keep the symbols and labels of the server as default styles.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Layer URL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Layer of {shape}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Layers and tables written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Layers of this connection stay in your projects.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>List services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Loading…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Map service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>MapInfo files have 0 for a missing number, no heights, and .tab rounds coordinates.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Names of the fields to keep, separated by commas; * and ? are wildcards. Empty: all fields.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Names or ids of layers and tables, separated by commas; * and ? are wildcards, a group stands for the layers in it. Empty: all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Network analysis service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>No answer in time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>No connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Not an ArcGIS answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Not found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Nothing here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>Nothing was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Only features that stand in the spatial relation to the features of this layer (or to its selected ones), taken together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Only features within or touching this rectangle. Empty: everywhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Only features within or touching this rectangle; tables come whole. Empty: everywhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>Only rows that meet this SQL condition, for example: STATE = 'TX' AND POP &gt; 10000. Empty: all rows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Only services of these types, separated by commas; * and ? are wildcards, for example: FeatureServer, Map*. Empty: all types.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Open in Web Browser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Open the address in a browser: it should show an ArcGIS REST page. A log-in page or a proxy may be in between.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>Overlay layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Please report it, with what stands in the log panel under “AGS Connector”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>Polygons to cut with; only the selected ones where that is ticked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/layers.py" />
            <source>QGIS cannot open this layer: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>QGIS does not know the CRS “{text}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>Query and export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_loader.py" />
            <source>Reading “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <location filename="../ags_connector/gui/dock.py" />
            <source>Refresh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Refresh the selected nodes, or all connections (F5)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Remove Connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Remove Connection…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_actions.py" />
            <source>Remove the connection “{name}”?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Run it again; if features are still missing, narrow the request or tell the server's administrator.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Scene service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>Service or layer URL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Service types</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>Services listed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/plugin.py" />
            <source>Show or hide the panel with ArcGIS connections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/dock.py" />
            <source>Show what was loaded and holds these words in its name (Ctrl+F)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Sign-in needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Sign-in required</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Something went wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Spatial relation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Stop after this many features. 0: all features, however many the server gives per request.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/algorithm_dialogs.py" />
            <source>Switch on the Processing plugin to use this tool.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>Table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/layout.py" />
            <source>Tables were renamed: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/empty_page.py" />
            <source>Take Over Connections of QGIS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>Test Connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_writer.py" />
            <location filename="../ags_connector/processing/stored_file.py" />
            <source>Texts were cut to the length that fits: {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>The URL is that of a service; this is its catalog: {url}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>The URL is that of the layer “{name}”, which is not “{term}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The download is not complete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>The features of “{layer}” could not be united: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>The features to filter by are of mixed kinds ({kind}): use points, lines or polygons alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The file cannot be written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>The file to write; it is replaced once all is read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>The filter is too fine to send: the server selects by its rectangle, the exact test is made here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/transfer.py" />
            <source>The filter was: {where}. Check its field names and its quotes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>The folder “{folder}” cannot be written to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>The layer given as {name} cannot be read: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>The layer to write.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>The layer to write; one without geometry for a table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>The output cannot be created. {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>The output could not be finished: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/transfer.py" />
            <source>The output holds the {count} features that came, and is not complete.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>The output takes no more features after {count}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/import_failure.py" />
            <source>The plugin cannot start: {reason}. The log panel tells more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/clipper.py" />
            <source>The polygon to cut with cannot be brought into the CRS {crs}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/clipper.py" />
            <source>The polygon to cut with is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>The server reported an error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>The service has no layers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>The service has one layer: “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>The service has {count} layers and tables. Give the URL of one of them:
{list}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>The spatial reference is not known here and is not stored.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/layer_rows.py" />
            <source>The table {table} holds {found} rows where {written} were read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>The time of day is not stored: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>The time range ends before it starts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>The token in the URL is not kept. Choose an authentication configuration instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/transfer.py" />
            <source>The {count} features that came are kept in “{path}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>There are no layers with features to export.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>There is a connection named “{name}” already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>There is no authentication configuration “{id}” in this QGIS profile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>There is no folder “{folder}” to write “{file}” to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>This format holds no attributes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>This format holds no geometry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>This format holds no spatial reference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>This is not a web address. It should look like https://host/arcgis/rest/services.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>This is not the URL of a layer. A layer's URL ends in its number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>This is the URL neither of a layer nor of a service with layers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>Times with an offset are in UTC: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>To (UTC)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_actions.py" />
            <source>Try Again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Try again, ask for fewer features, or allow more time in Settings &gt; Options &gt; Network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Try again; the log panel may say more under “AGS Connector”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_dialog.py" />
            <source>URL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/base.py" />
            <source>URL of a layer or table, or of a service that has only one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>URL of a map or feature service, or of one of its layers or tables.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>URL of a site, such as https://host/arcgis/rest/services, or of one of its folders.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/messages.py" />
            <source>Unexpected error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>Unit of the distance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/service_labels.py" />
            <source>Vector tile service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>What an earlier run has left is removed, as asked: starting anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/domains.py" />
            <source>What the codes mean depends on the subtype: {names}. The file has all these domains, but no column can have more than one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>What the distance is measured in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parameters.py" />
            <source>What to write for fields with coded values: the codes, their descriptions, or both (a second field ending in _desc).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>What was read stays in “{path}”; run the same export again to go on from there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>With attachments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>With styles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/transfer.py" />
            <source>an unknown number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>catalog,directory,folder,service,inventory,browse,table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>clip,cut,crop,intersect,overlay,mask,download,export,boundary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>download,export,query,select,layer,table,feature service,map service,shapefile,GeoPackage,save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>download,export,service,GeoPackage,gpkg,backup,archive,resume,attachments,domains,relations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/layer_rows.py" />
            <source>edited on the server since the earlier run; read anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>multipatches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>multipoints</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/feature_output.py" />
            <source>no reason given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>nothing published here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/catalog_texts.py" />
            <source>polygons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/layers.py" />
            <source>the provider gives no reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>the top folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/transfer.py" />
            <source>written {written} of {expected} expected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_writer.py" />
            <source>{count} features without geometry are left out: this format cannot hold them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>{count} folders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>{count} group layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/clipper.py" />
            <location filename="../ags_connector/processing/clipping.py" />
            <source>{count} invalid geometries of the layer were repaired before cutting.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>{count} invalid geometries of “{layer}” were repaired before use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>{count} layers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/export.py" />
            <source>{count} layers are not complete.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>{count} services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/connection_check.py" />
            <source>{count} tables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/features.py" />
            <location filename="../ags_connector/bridge/geopackage/layer_rows.py" />
            <location filename="../ags_connector/bridge/ogr_writer.py" />
            <source>{count} values were not of their field's type and are null.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/clipping.py" />
            <source>{cut} features were cut, {whole} kept whole, {dropped} dropped: outside, or only touching.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/meter.py" />
            <source>{done} of {expected} rows, {rate} per second, about {left} s left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/meter.py" />
            <source>{done} rows, {rate} per second.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/fields.py" />
            <source>{field} (description)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>{folder} cannot be read: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>{folder} is locked: it needs a sign-in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/list_services.py" />
            <source>{folder}: {count} services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>{layers} layers and tables with {features} features are in “{path}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/values.py" />
            <source>{name}: “{text}” is no date and time. Write it like 2024-12-31T18:00:00 (UTC).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>{parameter} has an empty name in “{text}”: separate the names by single commas.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>{service} has no layer or table “{term}”.{hint}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/ogr_target.py" />
            <source>{suffix} files hold rows with geometry only, and a table has none. Choose another format.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>“{file}” is no GeoPackage: its name has to end in .gpkg.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>“{item}” in {parameter} is no name: separate names by commas, without quotes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>“{item}” in {parameter} is no order: write a field name, then ASC or DESC.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/spatial_filter.py" />
            <source>“{layer}” has no features with a geometry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>“{name}” ({type}) has no features and is left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/gui/layer_adder.py" />
            <source>“{name}” cannot be added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>“{name}” has no time of its own. Filter by a date field instead, with a condition such as EDITED &gt;= TIMESTAMP '2024-01-01 00:00:00'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_at_url.py" />
            <source>“{name}” is a group of layers and has no features of its own. Give the URL of one of the layers in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/layer_choice.py" />
            <source>“{name}” is a group of layers. Give the URL of its service, and the group's name in LAYERS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/download_features.py" />
            <source>“{name}” is a table without geometry: it cannot be selected by location.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/clip_features.py" />
            <source>“{name}” is a table without geometry: there is nothing to clip.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/query_export/export_layers.py" />
            <source>“{name}” is a table: the extent does not apply to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/partial.py" />
            <source>“{path}” cannot be written: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/stored_file.py" />
            <source>“{path}” holds {stored} features where {written} were written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/stored_file.py" />
            <source>“{suffix}” files cannot hold features without geometry, and there are some. Use .gpkg.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/bridge/geopackage/partial.py" />
            <source>“{target}” cannot be replaced: {reason}. The result is complete in “{path}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../ags_connector/processing/parsing.py" />
            <source>“{text}” is not the URL of a service. It has to look like https://host/arcgis/rest/services/Folder/Service/FeatureServer/0</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
